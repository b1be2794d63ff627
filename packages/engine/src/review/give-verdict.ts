import type { GiveVerdict } from '@understudy/contract/commands/review-commands'
import { type Actor, memberIdOf } from '@understudy/domain/actor'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import type { Decision } from '@understudy/domain/decision'
import { giveVerdict } from '@understudy/domain/review/give-verdict'
import type { Verdict } from '@understudy/domain/review/machine'
import type { Review } from '@understudy/domain/review/review'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { guardedHands, guardRefs } from '../work-item/guarded-hands.ts'
import { holderOfReviewed, promisesForReview, reviewAndClient, reviewedItem } from './review-and-client.ts'

/** The verdict, with its score, themes and comment, and what it does to the work item, together. */
export const giveVerdictVerb = verb<'review.give_verdict', GiveVerdict>({
  name: 'review.give_verdict',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ reviewId }, world, { agencyId }) => [
    ...reviewAndClient(world, reviewId),
    { type: 'agency', id: agencyId },
    ...repeated(world, reviewId),
    ...guardRefs(world, world.peek('review', reviewId)?.workItemId ?? ''),
  ],
  decide: ({ reviewId, ...verdict }, world, { agencyId, actor, at, newId }) =>
    fixing(world, reviewId, verdict.verdict, actor) ??
    giveVerdict(
      {
        ...{ reviewId, newId, roundsLimit: reviewRulesOf(world.peek('agency', agencyId)).roundsLimit },
        first: firstOf(world, reviewId),
      },
      world.read('review', reviewId),
      reviewedItem(world, reviewId),
      promisesForReview(world, reviewId),
      memberIdOf(actor),
      verdict,
      at,
      holderOfReviewed(world, reviewId),
    ),
})

/** Whoever mends the work has laid hands on it: clinical work asks for a scribe there too (domain, section 2). */
function fixing(world: World, reviewId: string, verdict: Verdict, actor: Actor): Decision | undefined {
  const workItemId = world.peek('review', reviewId)?.workItemId
  return verdict === 'fixed_and_accepted' && workItemId !== undefined
    ? guardedHands(world, workItemId, actor)
    : undefined
}

/** The review that a second look repeats. */
function repeated(world: World, reviewId: string): Ref[] {
  const doubleOf = world.peek('review', reviewId)?.doubleOf
  return doubleOf === undefined ? [] : [{ type: 'review', id: doubleOf }]
}

function firstOf(world: World, reviewId: string): Review | undefined {
  const doubleOf = world.peek('review', reviewId)?.doubleOf
  return doubleOf === undefined ? undefined : world.read('review', doubleOf)
}
