import type { Rightful } from '@understudy/domain/review/dispute'
import type { Review } from '@understudy/domain/review/review'
import { type Promises, promisesOf } from '@understudy/domain/work-item/promises'
import type { Holder } from '@understudy/domain/work-item/whose-work'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import { peopleRefs } from '../shell/same-person.ts'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { assistantRef, clientRefs, holderOf, promisesFor } from '../work-item/item-and-client.ts'

/** The review, its work item (which comes along with it) and the client whose promises they run by. */
export function reviewAndClient(world: World, reviewId: string): Ref[] {
  const review = world.peek('review', reviewId)
  const first: Ref = { type: 'review', id: reviewId }
  if (review === undefined) return [first]
  const item = world.peek('work_item', review.workItemId)
  return [
    ...[first, { type: 'work_item' as const, id: review.workItemId }, ...clientRefs(world, review)],
    ...(mayReopen(review) && item !== undefined ? holderRefs(item) : []),
  ]
}

/** A late look may, and so may the dispute of a pass. */
function mayReopen({ late, state }: Review): boolean {
  return late || state === 'disputed'
}

/** What a late review finds may reopen the item, which stays with whom it had only where they can go on. */
function holderRefs(item: WorkItem): Ref[] {
  const { delegationId, taskId } = item
  return [
    ...assistantRef(item),
    { type: 'task', id: taskId },
    ...(delegationId === null ? [] : [{ type: 'delegation' as const, id: delegationId }]),
  ]
}

export function holderOfReviewed(world: World, reviewId: string): Holder {
  const review = world.peek('review', reviewId)
  return review !== undefined && mayReopen(review) ? holderOf(world, review.workItemId) : {}
}

export function reviewedItem(world: World, reviewId: string): WorkItem | undefined {
  const review = world.peek('review', reviewId)
  return review && world.read('work_item', review.workItemId)
}

/** Everybody whom the review's rules of four eyes ask about, beside whoever acts. */
export function peopleOfReview(world: World, reviewId: string, ...more: (string | undefined)[]): Ref[] {
  const review = world.peek('review', reviewId)
  if (review === undefined) return []
  const { authors, reviewerId, assignedTo, dispute } = review
  return peopleRefs([...authors, reviewerId, assignedTo, dispute?.by, ...more])
}

/** Whoever knows the verdict that a second look is to be compared with, by a dispute about it. */
export function knowing(world: World, reviewId: string): readonly string[] {
  return firstLook(world, reviewId).flatMap(({ id }) => world.peek('review', id)?.knownTo ?? [])
}

/** They and the first look, for a second one. */
export function knowingRefs(world: World, reviewId: string): Ref[] {
  return [...firstLook(world, reviewId), ...peopleRefs(knowing(world, reviewId))]
}

function firstLook(world: World, reviewId: string): Ref[] {
  const { doubleOf } = world.peek('review', reviewId) ?? {}
  return doubleOf === undefined ? [] : [{ type: 'review', id: doubleOf }]
}

/** The delegation that somebody names as the one whose work it is. */
export function rightfulOf(world: World, id: string | undefined): Rightful | undefined {
  return id === undefined ? undefined : { id, delegation: world.read('delegation', id) }
}

export function promisesForReview(world: World, reviewId: string): Promises {
  const review = world.peek('review', reviewId)
  return review === undefined ? promisesOf(undefined) : promisesFor(world, review.workItemId)
}
