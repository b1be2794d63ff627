import type { Instant } from '../stream.ts'
import type { Clock } from './clock.ts'
import { latelyHalfLifeMs, stillCounts } from './risk-curve.ts'

/** What of a task's work waited to be begun, as it stood when a quarter of an hour was over. Plain JSON. */
export interface Queue {
  /** The end of that quarter of an hour: nobody knows it before. */
  readonly at: Instant
  readonly waiting: number
  /** Of these, those whose promise of a response is broken. */
  readonly late: number
  /** How much was begun, older counting less; as of `at`. */
  readonly begun: number
}

/** How an item waits to be begun. */
export type Wait = 'in_time' | 'late'

/** What befalls the wait of an item; `gone` is what ended without having waited, or was called off. */
export type WaitChange = 'came' | 'late' | 'begun' | 'gone'

const quarterHourMs = 15 * 60_000
/** What happens to a clock that began longer ago is learnt without its queue. */
export const queueKeptMs = 30 * 86_400_000
const endOfQuarterHour = (at: Instant) => (Math.floor(at / quarterHourMs) + 1) * quarterHourMs

/** The promise of a response to the client tells that an item waits: made and not begun. */
export const tellsOfWait = ({ kind, audience, cycle }: Clock): boolean =>
  kind === 'response' && audience === undefined && cycle === 1

/** How an item waits after a change. What is told twice changes nothing the second time, and what never came does not go. */
export function waitAfter(was: Wait | undefined, change: WaitChange): Wait | undefined {
  if (change === 'came') return was ?? 'in_time'
  return change === 'late' && was !== undefined ? 'late' : undefined
}

/** A task's queues, oldest first, with what a change of an item's wait made of the last. What comes late counts from now on. */
export function withWait(
  queues: readonly Queue[],
  was: Wait | undefined,
  change: WaitChange,
  at: Instant,
): readonly Queue[] {
  const is = waitAfter(was, change)
  const isBegun = was !== undefined && change === 'begun'
  if (is === was) return queues
  const last = queues.at(-1) ?? { at: 0, waiting: 0, late: 0, begun: 0 }
  const end = Math.max(last.at, endOfQuarterHour(at))
  const next = {
    at: end,
    waiting: last.waiting + count(is !== undefined) - count(was !== undefined),
    late: last.late + count(is === 'late') - count(was === 'late'),
    begun: last.begun * stillCounts(last.at, end, latelyHalfLifeMs) + count(isBegun),
  }
  return [...queues.filter((queue) => queue.at < end && queue.at > end - queueKeptMs), next]
}

const count = (holds: boolean) => (holds ? 1 : 0)

/** The newest of the queues, oldest first, that was over by then. */
export const queueAt = (queues: readonly Queue[], at: Instant): Queue | undefined =>
  queues.findLast((queue) => queue.at <= at)

/** What a queue tells of an item that waits in it. */
export interface Crowd {
  /** By how much more work waits than was begun lately, as a halved logarithm around none. */
  readonly backlog: number
  /** The share of it that is late, around a half; less where hardly anything waits. */
  readonly late: number
}

const furthest = 2

/** As of an instant that may be long after the queue changed last. */
export function crowdOf({ at: since, waiting, late, begun }: Queue, at: Instant): Crowd {
  const lately = begun * stillCounts(since, at, latelyHalfLifeMs)
  const backlog = Math.log((waiting + 0.5) / (lately + 2)) / 2 + 1
  return { backlog: Math.max(-furthest, Math.min(furthest, backlog)), late: late / (waiting + 3) - 0.5 }
}
