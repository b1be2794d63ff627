import type { OfClient } from '@understudy/contract/commands/client-commands'
import { wakeClient } from '@understudy/domain/client/wake'
import { verb } from '../shell/verb.ts'

/** A year has passed since the calendar was last looked at. */
export const wakeClientVerb = verb<'client.wake', OfClient>({
  name: 'client.wake',
  allow: [],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId }, world, { at }) => wakeClient(world.read('client', clientId), clientId, at),
})
