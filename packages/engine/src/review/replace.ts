import type { ReplaceReview } from '@understudy/contract/commands/review-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { reviewingRoles } from '@understudy/domain/review/may-review'
import { replaceReview } from '@understudy/domain/review/replace-review'
import { samePersonIn } from '../shell/same-person.ts'
import { verb } from '../shell/verb.ts'
import { peopleOfReview, promisesForReview, reviewAndClient } from './review-and-client.ts'

/** Another item of the period is looked at instead. */
export const replaceReviewVerb = verb<'review.replace', ReplaceReview>({
  name: 'review.replace',
  allow: reviewingRoles,
  needs: ({ reviewId }, world) => [...reviewAndClient(world, reviewId), ...peopleOfReview(world, reviewId)],
  decide: ({ reviewId, reason }, world, { actor, at }) => {
    const promises = promisesForReview(world, reviewId)
    const by = memberIdOf(actor)
    return replaceReview(world.read('review', reviewId), reviewId, promises, by, reason, at, samePersonIn(world))
  },
})
