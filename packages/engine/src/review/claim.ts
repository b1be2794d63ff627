import type { ClaimReview } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { isAway } from '@understudy/domain/member/is-away'
import type { Member } from '@understudy/domain/member/member'
import { claimReview } from '@understudy/domain/review/claim'
import { mayReview, reviewingRoles } from '@understudy/domain/review/may-review'
import { claimLapses } from '@understudy/domain/work-item/windows'
import { samePersonIn } from '../shell/same-person.ts'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { knowing, knowingRefs, peopleOfReview, promisesForReview, reviewAndClient } from './review-and-client.ts'

/** A reviewer takes the review; the claim lapses after its promise and goes back to the queue. */
export const claimReviewVerb = verb<'review.claim', ClaimReview>({
  name: 'review.claim',
  allow: reviewingRoles,
  needs: ({ reviewId, ownWorkBecause }, world, { agencyId, actor }) => [
    ...reviewAndClient(world, reviewId),
    { type: 'member', id: memberIdOf(actor), with: 'claims' },
    { type: 'agency', id: agencyId, ...(ownWorkBecause !== undefined && { with: 'reviewers' as const }) },
    ...keptFor(world, reviewId),
    ...peopleOfReview(world, reviewId),
    ...knowingRefs(world, reviewId),
  ],
  decide: ({ reviewId, ownWorkBecause: reason }, world, { agencyId, actor, at }) => {
    const review = world.read('review', reviewId)
    const id = memberIdOf(actor)
    const agency = world.peek('agency', agencyId)
    const isSame = samePersonIn(world)
    const { claimCap: cap } = reviewRulesOf(agency)
    const isAbsent = (memberId: string | null | undefined) => {
      const member = memberId == null ? undefined : world.peek('member', memberId)
      return !mayReview(member) || isAway(member as Member, agency?.timeZone ?? 'UTC', at)
    }
    const claimant = {
      id,
      claims: world.claims(id).length,
      cap,
      isFirstReviewerAbsent: isAbsent(review?.reviewerId),
      isFirstReviewerAtCap: review?.reviewerId != null && world.claims(review.reviewerId).length >= cap,
      isAssigneeAbsent: isAbsent(review?.assignedTo),
      exception:
        reason === undefined ? undefined : { reason, others: world.reviewers().filter((one) => !isSame(one, id)) },
      isSame,
      knowing: knowing(world, reviewId),
    }
    const lapsesAt = review === undefined ? at : claimLapses(promisesForReview(world, reviewId), at)
    return claimReview(review, reviewId, claimant, lapsesAt, at)
  },
})

/** The reviewer of the round before, for what they have claimed. */
function keptFor(world: World, reviewId: string): Ref[] {
  const { round = 1, reviewerId = null } = world.peek('review', reviewId) ?? {}
  return round > 1 && reviewerId !== null ? [{ type: 'member', id: reviewerId, with: 'claims' }] : []
}
