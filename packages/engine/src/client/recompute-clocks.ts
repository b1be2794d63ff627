import type { RecomputeClocks } from '@understudy/contract/commands/client-commands'
import { startRecompute } from '@understudy/domain/client/recompute'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What was saved reaches the clocks that run; a handler goes through them step by step (sla, rule 41). */
export const recomputeClocksVerb = verb<'client.recompute_clocks', RecomputeClocks>({
  name: 'client.recompute_clocks',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, applied }, world, { at, newId }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : startRecompute(client, clientId, applied, newId(), at)
  },
})
