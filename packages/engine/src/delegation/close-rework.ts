import type { FollowRework } from '@understudy/contract/commands/delegation-commands'
import { closeRework } from '@understudy/domain/delegation/facts'
import { verb } from '../shell/verb.ts'

/** Work that came back has ended. */
export const closeReworkVerb = verb<'delegation.close_rework', FollowRework>({
  name: 'delegation.close_rework',
  allow: [],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId, workItemId }, world) =>
    closeRework(world.read('delegation', delegationId), delegationId, workItemId),
})
