import type { FollowRework } from '@understudy/contract/commands/delegation-commands'
import { openRework } from '@understudy/domain/delegation/facts'
import { verb } from '../shell/verb.ts'

/** Work of the delegation is on its way back. */
export const openReworkVerb = verb<'delegation.open_rework', FollowRework>({
  name: 'delegation.open_rework',
  allow: [],
  needs: ({ delegationId, workItemId, amendedReviewId }) => [
    { type: 'delegation', id: delegationId },
    { type: 'work_item', id: workItemId },
    ...(amendedReviewId === undefined ? [] : [{ type: 'review' as const, id: amendedReviewId }]),
  ],
  decide: ({ delegationId, workItemId, critical, amendedReviewId }, world) =>
    openRework(
      world.read('delegation', delegationId),
      delegationId,
      {
        workItemId,
        critical,
        amended: amendedReviewId === undefined ? undefined : world.read('review', amendedReviewId),
      },
      world.read('work_item', workItemId),
    ),
})
