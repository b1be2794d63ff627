import type { DisputeVerdict } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { disputeVerdict } from '@understudy/domain/review/dispute'
import { verb } from '../shell/verb.ts'
import { promisesForReview, reviewAndClient, rightfulOf } from './review-and-client.ts'

/** The assistant, or a lead for them, holds that the verdict is wrong. */
export const disputeVerdictVerb = verb<'review.dispute', DisputeVerdict>({
  name: 'review.dispute',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ reviewId }, world) => world.peek('review', reviewId)?.assistantId,
  needs: ({ reviewId, wrongPerson }, world) => [
    ...reviewAndClient(world, reviewId),
    ...(wrongPerson === undefined ? [] : [{ type: 'delegation' as const, id: wrongPerson.delegationId }]),
  ],
  decide: ({ reviewId, comment, marks, wrongPerson }, world, { actor, at }) =>
    disputeVerdict(
      world.read('review', reviewId),
      reviewId,
      promisesForReview(world, reviewId),
      memberIdOf(actor),
      { comment, marks, rightful: rightfulOf(world, wrongPerson?.delegationId) },
      at,
    ),
})
