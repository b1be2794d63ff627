import type { DisputeVerdict } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { disputeVerdict } from '@understudy/domain/review/dispute'
import { samePersonIn } from '../shell/same-person.ts'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { peopleOfReview, promisesForReview, reviewAndClient, rightfulOf } from './review-and-client.ts'

/** The assistant, or a lead for them, holds that the verdict is wrong. */
export const disputeVerdictVerb = verb<'review.dispute', DisputeVerdict>({
  name: 'review.dispute',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ reviewId }, world) => world.peek('review', reviewId)?.assistantId,
  needs: ({ reviewId, wrongPerson }, world) => [
    ...reviewAndClient(world, reviewId),
    ...(wrongPerson === undefined ? [] : namedRefs(world, reviewId, wrongPerson.delegationId)),
  ],
  decide: ({ reviewId, comment, marks, wrongPerson }, world, { actor, at }) =>
    disputeVerdict(
      world.read('review', reviewId),
      reviewId,
      promisesForReview(world, reviewId),
      memberIdOf(actor),
      { comment, marks, rightful: rightfulOf(world, wrongPerson?.delegationId), isSame: samePersonIn(world) },
      at,
    ),
})

/** Whose work it is said to be, and everybody whom they may be the same person as. */
function namedRefs(world: World, reviewId: string, delegationId: string): Ref[] {
  const assistantId = world.peek('delegation', delegationId)?.assistantId
  return [{ type: 'delegation', id: delegationId }, ...peopleOfReview(world, reviewId, assistantId)]
}
