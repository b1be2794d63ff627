import { accepted, type Decision, type Proposed, type Reason, reason, refused, refusedBecause } from '../decision.ts'
import type { Delegation } from '../delegation/delegation.ts'
import { type Compliance, unmetToWork } from '../delegation/gates.ts'
import { guardHeld } from '../delegation/guard-held.ts'
import type { Member } from '../member/member.ts'
import { reviewMoves } from '../review/machine.ts'
import type { Review } from '../review/review.ts'
import { unfitValue } from '../sop/step-value.ts'
import { isOnPath, stepsDue } from '../sop/steps-due.ts'
import { failedCriteria } from '../task/automatic-criteria.ts'
import { asClassified } from '../task/clinical/as-classified.ts'
import type { Task } from '../task/task.ts'
import { illegal } from './legal.ts'
import { type ItemById, unmetOrder } from './order-after.ts'
import {
  type ClockChange,
  carried,
  clocksOnBlock,
  clocksOnEnd,
  clocksOnResume,
  clocksOnStart,
  type Promises,
} from './promises.ts'
import { hasReadSop, unreadSop } from './read-sop.ts'
import type { WaitedFor, WorkItem, WorkItemEvents } from './work-item.ts'

type Type = keyof WorkItemEvents

type Own<T extends Type> = Omit<WorkItemEvents[T], 'clocks' | 'happened'>

/** An event of one item; the clocks go along where they changed. */
export function itemEvent<T extends Type>(id: string, type: T, body: Own<T>, change?: ClockChange) {
  return { stream: 'work_item' as const, id, type, body: change === undefined ? body : { ...body, ...carried(change) } }
}

/** Who is about to work on what, and the delegation under which they do, where there is one. */
export interface Doing {
  readonly task: Task | undefined
  readonly assistant: Member | undefined
  readonly delegation: Delegation | undefined
  /** What the client has signed off, where it is regulated. */
  readonly client?: Compliance | undefined
  /** The items that this one comes after. */
  readonly earlier?: ItemById
}

/** What kept work from coming to somebody keeps them from beginning it: a grant may have been revoked since. */
export function startWork(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  doing: Doing,
  at: number,
): Decision {
  const refusal = illegal(item, 'started')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (item.assistantId === null)
    return refusedBecause('nobody_assigned', 'Nobody is assigned to this work item', 'Assign somebody first')
  const guarded = { ...doing, task: doing.task && asClassified(doing.task, item) }
  const unmet = [...unmetToStart(guarded, at), ...unmetOrder(item, doing.earlier ?? (() => undefined))]
  if (unmet.length > 0) return refused('cannot_be_started', unmet, heldAtStart(item, guarded))
  if (!hasReadSop(item, doing)) return unreadSop(item)
  return accepted([itemEvent(id, 'work_item.started', {}, clocksOnStart(promises, item.clocks, at))])
}

function unmetToStart({ task, assistant, delegation, client }: Doing, at: number): Reason[] {
  if (task === undefined || assistant === undefined) return []
  return unmetToWork({ task, assistant, client, at }, delegation?.observed === true)
}

/** The clinical guard's refusal is recorded here too. */
function heldAtStart({ taskId, assistantId }: WorkItem, { task, assistant }: Doing): Proposed[] {
  if (task === undefined || assistant === undefined || assistantId === null) return []
  return guardHeld(taskId, task, assistantId, assistant)
}

/**
 * Whom it waits for decides whether the promise pauses; "agency" never does (sla, rule 31). A question that it waits for
 * has the promise of its answer with itself.
 */
export function blockWork(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  waitsFor: WaitedFor,
  why: string,
  at: number,
  questionId?: string,
): Decision {
  const refusal = illegal(item, 'blocked')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (why.trim() === '')
    return refusedBecause('reason_missing', 'A blocked work item needs a question or a reason', 'Say what it waits for')
  const body = { waitsFor, reason: why, ...(questionId !== undefined && { questionId }) }
  const clocks = clocksOnBlock(promises, item.clocks, waitsFor, at, questionId !== undefined)
  return accepted([itemEvent(id, 'work_item.blocked', body, clocks)])
}

export function resumeWork(item: WorkItem | undefined, id: string, promises: Promises, at: number): Decision {
  const refusal = illegal(item, 'resumed')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  return accepted([
    itemEvent(id, 'work_item.resumed', {}, clocksOnResume(promises, item.clocks, item.blockedOn?.waitsFor, at)),
  ])
}

/** Ticking a step again with another value corrects it; the steps of the branch not taken stay ticked and count no more. */
export function tickStep(item: WorkItem | undefined, id: string, step: number, value?: string): Decision {
  const refusal = illegal(item, 'step_ticked')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (step > item.steps) return noSuchStep(item, step, 'Tick')
  if (!isOnPath(item, step))
    return refusedBecause(
      'step_not_on_branch',
      `Step ${step} belongs to another branch than the one taken`,
      `Answer step ${item.branches?.[step]?.step} first, or leave step ${step} out`,
    )
  const unfit = unfitValue(step, item.asks?.[step], value)
  if (unfit !== undefined) return refused(unfit.code, [unfit])
  if (item.ticked.includes(step) && item.values?.[step] === value) return accepted([])
  return accepted([itemEvent(id, 'work_item.step_ticked', value === undefined ? { step } : { step, value })])
}

/**
 * What was ticked by mistake is taken back, with what was answered. Steps on a branch that hung on the answer stay ticked
 * and count no more, as where it is corrected: the same answer again finds them as they were.
 */
export function untickStep(item: WorkItem | undefined, id: string, step: number): Decision {
  const refusal = illegal(item, 'step_unticked')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (step > item.steps) return noSuchStep(item, step, 'Untick')
  if (!item.ticked.includes(step)) return accepted([])
  return accepted([itemEvent(id, 'work_item.step_unticked', { step })])
}

function noSuchStep({ steps }: WorkItem, step: number, act: 'Tick' | 'Untick'): Decision {
  return refusedBecause('no_such_step', `The SOP has no step ${step}`, `${act} one of its ${steps} steps`)
}

/**
 * Handing in is refused while a required step of the SOP is unticked (domain, section 4). What fails an automatic
 * criterion is returned unsubmitted and counted apart: it is no review (section 7).
 */
export function handIn(
  item: WorkItem | undefined,
  id: string,
  note: string | undefined,
  links: readonly string[] | undefined,
): Decision {
  const refusal = illegal(item, 'submitted')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  const unticked = stepsDue(item)
  if (unticked.length > 0)
    return refused(
      'steps_unticked',
      unticked.map((step) =>
        reason('step_unticked', `The required step ${step} is not ticked`, `Do and tick step ${step}`),
      ),
    )
  const failed = failedCriteria(item.criteria ?? [], { fields: item.fields ?? {}, links: links?.length ?? 0 })
  if (failed.length > 0)
    return refused('criteria_failed', failed, [
      itemEvent(id, 'work_item.returned', { reasons: failed.map(({ code }) => code) }),
    ])
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
  review: Review | undefined,
  why: string,
  at: number,
  by?: string,
): Decision {
  const refusal = illegal(item, 'cancelled')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  return accepted([
    itemEvent(id, 'work_item.cancelled', { reason: why }, clocksOnEnd(promises, item.clocks, at, 'cancelled')),
    ...withdrawnReview(item, review, promises, why, at, by),
  ])
}

export function mergeWork(
  item: WorkItem | undefined,
  id: string,
  promises: Promises,
  review: Review | undefined,
  into: { id: string; item: WorkItem | undefined },
  at: number,
  by?: string,
): Decision {
  const refusal = illegal(item, 'merged')
  if (refusal !== undefined || item === undefined) return refusal as Decision
  if (into.id === id)
    return refusedBecause('merged_into_itself', 'A work item cannot be merged into itself', 'Name the survivor')
  if (into.item === undefined || into.item.clientId !== item.clientId)
    return refusedBecause('survivor_unknown', 'There is no such work item of this client', 'Name the survivor')
  if (into.item.state === 'cancelled' || into.item.state === 'merged')
    return refusedBecause('survivor_ended', `The survivor is ${into.item.state} itself`, 'Name one that lives on')
  if (item.clinical && !into.item.clinical)
    return refusedBecause(
      'clinical_guard',
      'Clinical work cannot go on as an item of a task that is not clinical',
      'Name a survivor of a clinical task',
    )
  return accepted([
    itemEvent(id, 'work_item.merged', { into: into.id }, clocksOnEnd(promises, item.clocks, at, 'merged')),
    ...withdrawnReview(item, review, promises, 'merged', at, by),
  ])
}

/**
 * A review whose item ends otherwise is withdrawn with its promise; one that was answered stands (domain, section 7). The
 * same work made again is drawn anew: whoever ended what nobody had judged yet is named, as who replaces something is.
 */
function withdrawnReview(
  { reviewId }: WorkItem,
  review: Review | undefined,
  promises: Promises,
  why: string,
  at: number,
  by: string | undefined,
): Proposed[] {
  if (reviewId === null || review === undefined) return []
  if (reviewMoves.next(review.state, 'withdrawn', review) === undefined) return []
  const named = by !== undefined && review.firstVerdict === null ? { by } : {}
  const body = { reason: why, ...named, ...carried(clocksOnEnd(promises, review.clocks, at)) }
  return [{ stream: 'review', id: reviewId, type: 'review.withdrawn', body }]
}
