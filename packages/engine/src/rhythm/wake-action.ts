import type { OfAction } from '@understudy/contract/commands/rhythm-commands'
import { wakeAction } from '@understudy/domain/rhythm/action'
import { verb } from '../shell/verb.ts'

/** The day of an action is over. */
export const wakeActionVerb = verb<'action.wake', OfAction>({
  name: 'action.wake',
  allow: [],
  needs: ({ actionId }) => [{ type: 'action', id: actionId }],
  decide: ({ actionId }, world, { at }) => wakeAction(world.read('action', actionId), actionId, at),
})
