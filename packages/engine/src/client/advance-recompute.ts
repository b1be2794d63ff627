import type { AdvanceRecompute } from '@understudy/contract/commands/client-commands'
import { advanceRecompute } from '@understudy/domain/client/recompute'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A step of a recompute is done; the event that says so brings on the next. */
export const advanceRecomputeVerb = verb<'client.advance_recompute', AdvanceRecompute>({
  name: 'client.advance_recompute',
  allow: [],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...step }, world, { at }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : advanceRecompute(client, clientId, step, at)
  },
})
