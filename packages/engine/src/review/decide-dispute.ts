import type { DecideDispute } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { decideDispute } from '@understudy/domain/review/decide-dispute'
import { samePersonIn } from '../shell/same-person.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import {
  holderOfReviewed,
  peopleOfReview,
  promisesForReview,
  reviewAndClient,
  reviewedItem,
  rightfulOf,
} from './review-and-client.ts'

/** Somebody else than the reviewer decides a dispute. */
export const decideDisputeVerb = verb<'review.decide_dispute', DecideDispute>({
  name: 'review.decide_dispute',
  allow: ['owner', 'ops_lead'],
  needs: (input, world) => {
    const delegationId = rightfulId(input, world)
    const rightful = delegationId === undefined ? [] : [{ type: 'delegation' as const, id: delegationId }]
    const doubleId = world.peek('review', input.reviewId)?.doubleId
    const double = doubleId === undefined ? [] : [{ type: 'review' as const, id: doubleId }]
    const assistantId = delegationId === undefined ? undefined : world.peek('delegation', delegationId)?.assistantId
    const second = doubleId === undefined ? undefined : world.peek('review', doubleId)?.reviewerId
    const people = peopleOfReview(world, input.reviewId, assistantId, second ?? undefined)
    return [...reviewAndClient(world, input.reviewId), ...rightful, ...double, ...people]
  },
  decide: (input, world, { actor, at }) => {
    const { reviewId, delegationId: _, ...decision } = input
    const doubleId = world.peek('review', reviewId)?.doubleId
    const double = doubleId === undefined ? undefined : world.read('review', doubleId)
    return decideDispute(
      world.read('review', reviewId),
      reviewId,
      reviewedItem(world, reviewId),
      promisesForReview(world, reviewId),
      memberIdOf(actor),
      { ...decision, double, rightful: rightfulOf(world, rightfulId(input, world)) },
      at,
      holderOfReviewed(world, reviewId),
      samePersonIn(world),
    )
  },
})

/** Whose work it is: as who decides says, else as the dispute does. */
function rightfulId({ reviewId, answer, delegationId }: DecideDispute, world: World): string | undefined {
  if (answer !== 'attributed') return undefined
  return delegationId ?? world.peek('review', reviewId)?.dispute?.delegationId
}
