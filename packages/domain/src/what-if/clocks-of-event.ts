import type { Review } from '../review/review.ts'
import type { Clock } from '../sla/clock.ts'
import { noChange } from '../work-item/clock-change.ts'
import { clocksOnAssign } from '../work-item/clocks-on-assign.ts'
import { clocksOnChangedBrief, clocksOnFacts, clocksOnSentBack } from '../work-item/clocks-on-change.ts'
import { livedClocks } from '../work-item/import-item.ts'
import { owingOf } from '../work-item/owing.ts'
import {
  type ClockChange,
  clocksOnBlock,
  clocksOnDelivery,
  clocksOnEnd,
  clocksOnReopen,
  clocksOnResume,
  clocksOnStart,
  clocksOnTurn,
  openingClocks,
  type Promises,
  reviewClocks,
} from '../work-item/promises.ts'
import type { WorkItem, WorkItemEvents } from '../work-item/work-item.ts'

/** An event of an item or of one of its reviews, with what stood before it. */
export interface AtEvent {
  readonly body: object
  readonly at: number
  /** The clocks as they stand under the other rules. */
  readonly clocks: readonly Clock[]
  /** Missing at its making only. */
  readonly item: WorkItem | undefined
  /** What is promised under the other rules, upon the facts that the event leaves. */
  readonly promises: Promises
  /** The review that the event names, its verdict given. */
  readonly named: Review | undefined
}

type Step = (event: AtEvent) => ClockChange | undefined
type Body<T extends keyof WorkItemEvents> = WorkItemEvents[T]

const delivery: Step = ({ promises, clocks, at }) => clocksOnDelivery(promises, clocks, at)
const end: Step = ({ promises, clocks, at }) => clocksOnEnd(promises, clocks, at)
const endAs =
  (state: string): Step =>
  ({ promises, clocks, at }) =>
    clocksOnEnd(promises, clocks, at, state)

/** What each event does to clocks: the same steps as the decision took that made it, one line for one. */
const steps: Readonly<Record<string, Step>> = {
  'work_item.made': ({ promises, at }) => openingClocks(promises, 1, at),
  'work_item.imported': ({ body, promises, at }) => livedClocks(promises, body as Body<'work_item.imported'>, at),
  'work_item.assigned': ({ body, item, promises, clocks, at }) => {
    const { assistantId, route } = body as Body<'work_item.assigned'>
    const before = item?.assistantId ?? null
    const isKept = route === 'returned' && before === assistantId
    if (item === undefined || isKept) return undefined
    const isReassigned = before !== null && before !== assistantId
    return clocksOnAssign(clocks, { item: { ...item, clocks }, isReassigned, promises }, at)
  },
  'work_item.started': ({ promises, clocks, at }) => clocksOnStart(promises, clocks, at),
  'work_item.blocked': ({ body, promises, clocks, at }) => {
    const { waitsFor, questionId } = body as Body<'work_item.blocked'>
    return clocksOnBlock(promises, clocks, waitsFor, at, questionId !== undefined)
  },
  'work_item.resumed': ({ item, promises, clocks, at }) =>
    clocksOnResume(promises, clocks, item?.blockedOn?.waitsFor, at),
  'work_item.delivered': delivery,
  'work_item.verdict_turned': ({ promises, clocks, at }) => clocksOnTurn(promises, { clocks }, at),
  'work_item.sent_back': ({ named, promises, clocks, at }) => clocksOnSentBack(promises, clocks, named?.cause, at),
  'work_item.turnaround_restarted': ({ promises, clocks, at }) => clocksOnChangedBrief(promises, clocks, at),
  'work_item.rejected': endAs('rejected'),
  'work_item.cancelled': endAs('cancelled'),
  'work_item.merged': endAs('merged'),
  'work_item.reopened': ({ item, promises, clocks, at }) =>
    clocksOnReopen(promises, { clocks, cycle: item?.cycle ?? 1 }, at),
  'work_item.priority_changed': ({ item, promises, clocks, at }) => {
    if (item === undefined) return undefined
    const before = { ...promises.facts, priority: item.priority }
    return clocksOnFacts(promises, clocks, owingOf({ ...item, clocks }, at), before, at)
  },
  'review.requested': ({ promises, at }) => reviewClocks(promises, 1, at),
  'review.resubmitted': ({ body, promises, at }) => reviewClocks(promises, (body as { round: number }).round, at),
  'review.passed': delivery,
  'review.fixed_and_accepted': delivery,
  'review.rework': delivery,
  'review.critical': delivery,
  'review.rejected': delivery,
  'review.replaced': end,
  'review.withdrawn': end,
}

/**
 * What an event of the ledger does to clocks under the promises given. What a sweep, a recompute or new zone data did is
 * no fact of the work, and does nothing here.
 */
export function clocksOfEvent(type: string, event: AtEvent): ClockChange {
  return steps[type]?.(event) ?? noChange
}
