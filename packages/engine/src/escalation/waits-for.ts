import { type CauseKind, causeOf } from '@understudy/domain/escalation/causes'
import type { Escalation } from '@understudy/domain/escalation/escalation'
import type { Subject } from '@understudy/domain/escalation/subject'
import { unmetOrder } from '@understudy/domain/work-item/order-after'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type { World } from '../shell/world.ts'

/** What work waits for: an earlier item, its review, an answer. */
type Behind = Subject & { readonly kind: 'work_item' | 'review' | 'question' }

/** Handed in and not looked at: whoever did it can do no more about it. */
export const isHandedIn = ({ state }: WorkItem) => state === 'submitted' || state === 'in_review'

export const itemOf = ({ kind, id }: Subject, world: World): WorkItem | undefined =>
  kind === 'work_item' ? world.peek('work_item', id) : undefined

/** What may be behind a cause about an item, by its state: what an item that is begun came after matters no more. */
export function waitsFor(subject: Subject, cause: CauseKind, world: World): Behind[] {
  const item = itemOf(subject, world)
  if (item === undefined) return []
  const { state, blockedOn, reviewId, after = [] } = item
  if (cause === 'blocked_too_long')
    return blockedOn?.questionId === undefined ? [] : [{ kind: 'question', id: blockedOn.questionId }]
  if (!causeOf(cause).ownLateness) return []
  if (isHandedIn(item)) return reviewId === null ? [] : [{ kind: 'review', id: reviewId }]
  return state === 'open' || state === 'reopened' ? after.map((id) => ({ kind: 'work_item', id })) : []
}

/**
 * An earlier item that is not done keeps this one from being begun, whether or not anything is said of it; a review and a
 * question are behind a cause only once they are late themselves. Of several, one that something is said of.
 */
export function comesOf(subject: Subject, cause: CauseKind, world: World): Behind | undefined {
  const open = waitsFor(subject, cause, world).filter((one) => one.kind !== 'work_item' || isUndone(one.id, world))
  return open.find((one) => runningAbout(one, world) !== undefined) ?? open.find(({ kind }) => kind === 'work_item')
}

function isUndone(id: string, world: World): boolean {
  const earlier = world.peek('work_item', id)
  return earlier !== undefined && unmetOrder({ after: [id] }, () => earlier).length > 0
}

/** What is said of a subject now; a watch says nothing yet. */
export function runningAbout(subject: Subject, world: World): Escalation | undefined {
  const newest = world.newest(subject)?.escalation
  return newest === undefined || newest.state === 'resolved' || newest.state === 'watched' ? undefined : newest
}
