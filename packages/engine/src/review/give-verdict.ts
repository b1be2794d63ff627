import type { GiveVerdict } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { giveVerdict } from '@understudy/domain/review/give-verdict'
import { verb } from '../shell/verb.ts'
import { promisesForReview, reviewAndClient, reviewedItem } from './review-and-client.ts'

/** The verdict, with its score, themes and comment, and what it does to the work item, together. */
export const giveVerdictVerb = verb<'review.give_verdict', GiveVerdict>({
  name: 'review.give_verdict',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ reviewId }, world, { agencyId }) => [...reviewAndClient(world, reviewId), { type: 'agency', id: agencyId }],
  decide: ({ reviewId, ...verdict }, world, { agencyId, actor, at }) =>
    giveVerdict(
      { reviewId, roundsLimit: reviewRulesOf(world.peek('agency', agencyId)).roundsLimit },
      world.read('review', reviewId),
      reviewedItem(world, reviewId),
      promisesForReview(world, reviewId),
      memberIdOf(actor),
      verdict,
      at,
    ),
})
