import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import { illegal } from './legal.ts'
import {
  type ClockChange,
  carried,
  clocksOnBlock,
  clocksOnEnd,
  clocksOnResume,
  clocksOnStart,
  type Promises,
} from './promises.ts'
import type { WaitedFor, WorkItem, WorkItemEvents } from './work-item.ts'

type Type = keyof WorkItemEvents

type Own<T extends Type> = Omit<WorkItemEvents[T], 'clocks' | 'happened'>

/** An event of one item; the clocks go along where they changed. */
export function itemEvent<T extends Type>(id: string, type: T, body: Own<T>, change?: ClockChange) {
  return { stream: 'work_item' as const, id, type, body: change === undefined ? body : { ...body, ...carried(change) } }
}

export function startWork(item: WorkItem | undefined, id: string, promises: Promises, at: number): Decision {
  const refusal = illegal(item, 'started')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (item.assistantId === null)
    return refusedBecause('nobody_assigned', 'Nobody is assigned to this work item', 'Assign somebody first')
  return accepted([itemEvent(id, 'work_item.started', {}, clocksOnStart(promises, item.clocks, at))])
}

/** Whom it waits for decides whether the promise pauses; "agency" never does (sla, rule 31). */
export function blockWork(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  waitsFor: WaitedFor,
  why: string,
  at: number,
): Decision {
  const refusal = illegal(item, 'blocked')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (why.trim() === '')
    return refusedBecause('reason_missing', 'A blocked work item needs a question or a reason', 'Say what it waits for')
  return accepted([
    itemEvent(id, 'work_item.blocked', { waitsFor, reason: why }, clocksOnBlock(promises, item.clocks, waitsFor, at)),
  ])
}

export function resumeWork(item: WorkItem | undefined, id: string, promises: Promises, at: number): Decision {
  const refusal = illegal(item, 'resumed')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  return accepted([
    itemEvent(id, 'work_item.resumed', {}, clocksOnResume(promises, item.clocks, item.blockedOn?.waitsFor, at)),
  ])
}

export function tickStep(item: WorkItem | undefined, id: string, step: number): Decision {
  const refusal = illegal(item, 'step_ticked')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (item.ticked.includes(step)) return accepted([])
  return accepted([itemEvent(id, 'work_item.step_ticked', { step })])
}

/** Handing in is refused while a required step of the SOP is unticked (domain, section 4). */
export function handIn(
  item: WorkItem | undefined,
  id: string,
  note: string | undefined,
  links: readonly string[] | undefined,
): Decision {
  const refusal = illegal(item, 'submitted')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  const unticked = item.requiredSteps.filter((step) => !item.ticked.includes(step))
  if (unticked.length > 0)
    return refused(
      'steps_unticked',
      unticked.map((step) =>
        reason('step_unticked', `The required step ${step} is not ticked`, `Do and tick step ${step}`),
      ),
    )
  const body = {
    submission: item.submissions + 1,
    ...(note !== undefined && { note }),
    ...(links !== undefined && { links: [...links] }),
  }
  return accepted([itemEvent(id, 'work_item.submitted', body)], { submission: item.submissions + 1 })
}

export function cancelWork(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  why: string,
  at: number,
): Decision {
  const refusal = illegal(item, 'cancelled')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  return accepted([
    itemEvent(id, 'work_item.cancelled', { reason: why }, clocksOnEnd(promises, item.clocks, at)),
    ...withdrawnReview(item, why),
  ])
}

export function mergeWork(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  into: string,
  at: number,
): Decision {
  const refusal = illegal(item, 'merged')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (into === id)
    return refusedBecause('merged_into_itself', 'A work item cannot be merged into itself', 'Name the survivor')
  return accepted([
    itemEvent(id, 'work_item.merged', { into }, clocksOnEnd(promises, item.clocks, at)),
    ...withdrawnReview(item, 'merged'),
  ])
}

/** A review whose item ends otherwise is withdrawn (domain, section 7). */
function withdrawnReview(item: WorkItem, why: string) {
  const open = item.reviewId !== null && (item.state === 'in_review' || item.state === 'rework' || item.reworked)
  return open
    ? [{ stream: 'review' as const, id: item.reviewId as string, type: 'review.withdrawn', body: { reason: why } }]
    : []
}
