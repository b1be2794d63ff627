import type { RecomputeStream } from '@understudy/contract/commands/client-commands'
import { recomputeStream } from '@understudy/domain/work-item/recompute'
import { verb } from '../shell/verb.ts'
import { promisesForReview, reviewAndClient } from './review-and-client.ts'

/** One review of a recompute. */
export const recomputeReviewVerb = verb<'review.recompute', RecomputeStream>({
  name: 'review.recompute',
  allow: [],
  needs: ({ streamId }, world) => reviewAndClient(world, streamId),
  decide: ({ streamId: id, recomputeId, applied }, world, { at }) => {
    const recompute = { id: recomputeId, applied }
    return recomputeStream('review', world.read('review', id), id, promisesForReview(world, id), recompute, at)
  },
})
