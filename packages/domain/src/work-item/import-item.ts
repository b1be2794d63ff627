import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import { clinicalGuard } from '../delegation/gates.ts'
import type { Member } from '../member/member.ts'
import type { Verdict } from '../review/machine.ts'
import type { Cause } from '../review/review.ts'
import { suspectedIn } from '../task/clinical/suspicion.ts'
import type { Task } from '../task/task.ts'
import { together } from './clock-change.ts'
import { type ClockChange, clocksOnDelivery, clocksOnStart, openingClocks, type Promises } from './promises.ts'
import type { WorkItem, WorkItemEvents } from './work-item.ts'

/** A closed item of an agency's past, as its list tells it. Instants are milliseconds since the epoch. */
export interface PastItem {
  readonly taskId: string
  readonly title: string
  readonly externalId: string
  readonly assistantId: string
  readonly madeAt: number
  readonly startedAt?: number | undefined
  readonly verdict?: Verdict | undefined
  readonly cause?: Cause | undefined
  readonly themes?: readonly string[] | undefined
}

/**
 * What was done before the agency worked with Understudy: one event, with its clocks settled at birth under the promises
 * of today, and nothing that anybody is told or scored by (domain, section 14). The same external id is taken once.
 */
export function importItem(
  existing: WorkItem | undefined,
  id: string,
  { task, assistant, promises }: { readonly task: Task; readonly assistant: Member; readonly promises: Promises },
  past: PastItem,
  doneAt: number,
): Decision {
  if (existing !== undefined) return accepted([], { workItemId: id, existed: true })
  const reasons = [...unmetOrder(past, doneAt), ...unmetVerdict(past), ...unmetPerson(task, assistant)]
  if (reasons.length > 0) return refused('not_importable', reasons)
  const { startedAt, verdict, themes = [], cause, ...own } = past
  const { clocks, happened } = livedClocks(promises, past, doneAt)
  const body: WorkItemEvents['work_item.imported'] = {
    ...{ ...own, clientId: task.clientId, clocks, happened },
    ...(startedAt !== undefined && { startedAt }),
    ...(verdict !== undefined && { verdict }),
    ...(themes.length > 0 && { themes: [...themes], cause: cause ?? 'assistant' }),
    ...(task.clinical && { clinical: true as const }),
  }
  const imported = { stream: 'work_item', id, type: 'work_item.imported', body } as const
  // What was done tells what the task is, as what is asked for does (domain, section 2).
  return accepted([imported, ...suspectedIn(task, past.taskId, 'item', [past.title])], { workItemId: id })
}

function unmetOrder({ madeAt, startedAt = madeAt }: PastItem, doneAt: number): Reason[] {
  return [
    ...(startedAt < madeAt ? [reason('started_before_made', 'It was started before it was made')] : []),
    ...(doneAt < startedAt ? [reason('done_before_started', 'It was done before it was started')] : []),
  ]
}

function unmetVerdict({ verdict, themes = [] }: PastItem): Reason[] {
  const isBack = verdict !== undefined && verdict !== 'passed'
  return themes.length > 0 && !isBack
    ? [reason('theme_without_rework', 'It has a theme of rework and no verdict that sent it back', 'Give the verdict')]
    : []
}

/** The clinical guard holds for the past too: a list that says otherwise is not taken over as it stands. */
function unmetPerson(task: Task, assistant: Member): Reason[] {
  if (!assistant.roles.includes('assistant'))
    return [reason('not_an_assistant', 'Whoever did it is no assistant of the agency', 'Name one')]
  return clinicalGuard(task, assistant)
}

/** What the clocks of past work come to under these promises. */
export function livedClocks(
  promises: Promises,
  { madeAt, startedAt }: Pick<PastItem, 'madeAt' | 'startedAt'>,
  doneAt: number,
): ClockChange {
  const steps = [
    (clocks: ClockChange['clocks']) => clocksOnStart(promises, clocks, startedAt ?? doneAt),
    (clocks: ClockChange['clocks']) => clocksOnDelivery(promises, clocks, doneAt),
  ]
  return steps.reduce<ClockChange>(
    (before, step) => together(before, step(before.clocks)),
    openingClocks(promises, 1, madeAt),
  )
}
