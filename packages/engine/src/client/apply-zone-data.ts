import type { ApplyZoneData } from '@understudy/contract/commands/client-commands'
import { startRecompute } from '@understudy/domain/client/recompute'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A program with newer zone data runs: deadlines that lie ahead are laid anew, and the ledger says so (sla, rule 21). */
export const applyZoneDataVerb = verb<'client.apply_zone_data', ApplyZoneData>({
  name: 'client.apply_zone_data',
  allow: [],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId }, world, { at, newId }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : startRecompute(client, clientId, 'zone_data', newId(), at)
  },
})
