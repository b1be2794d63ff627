import type { Rightful } from '@understudy/domain/review/dispute'
import { type Promises, promisesOf } from '@understudy/domain/work-item/promises'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

/** The review, its work item (which comes along with it) and the client whose promises they run by. */
export function reviewAndClient(world: World, reviewId: string): Ref[] {
  const review = world.peek('review', reviewId)
  const first: Ref = { type: 'review', id: reviewId }
  if (review === undefined) return [first]
  return [first, { type: 'work_item', id: review.workItemId }, { type: 'client', id: review.clientId }]
}

export function reviewedItem(world: World, reviewId: string): WorkItem | undefined {
  const review = world.peek('review', reviewId)
  return review && world.read('work_item', review.workItemId)
}

/** The delegation that somebody names as the one whose work it is. */
export function rightfulOf(world: World, id: string | undefined): Rightful | undefined {
  return id === undefined ? undefined : { id, delegation: world.read('delegation', id) }
}

export function promisesForReview(world: World, reviewId: string): Promises {
  const review = world.peek('review', reviewId)
  return promisesOf(review && world.peek('client', review.clientId))
}
