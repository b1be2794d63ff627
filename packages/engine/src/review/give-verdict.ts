import type { GiveVerdict } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { giveVerdict } from '@understudy/domain/review/give-verdict'
import { verb } from '../shell/verb.ts'
import { holderOfReviewed, promisesForReview, reviewAndClient, reviewedItem } from './review-and-client.ts'

/** The verdict, with its score, themes and comment, and what it does to the work item, together. */
export const giveVerdictVerb = verb<'review.give_verdict', GiveVerdict>({
  name: 'review.give_verdict',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ reviewId }, world) => reviewAndClient(world, reviewId),
  decide: ({ reviewId, ...verdict }, world, { actor, at }) =>
    giveVerdict(
      { reviewId },
      world.read('review', reviewId),
      reviewedItem(world, reviewId),
      promisesForReview(world, reviewId),
      memberIdOf(actor),
      verdict,
      at,
      holderOfReviewed(world, reviewId),
    ),
})
