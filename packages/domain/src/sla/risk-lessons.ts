import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { elapsed } from './business-time.ts'
import { type Clock, pausedSince, pausedSpans } from './clock.ts'
import type { ClockKind } from './policy.ts'
import type { Lesson, Progress } from './risk.ts'
import { tellsOfWait, type WaitChange } from './risk-queue.ts'
import { clipSpans } from './spans.ts'

/** A breach that an event tells of. */
interface ToldBreach {
  readonly kind: string
  readonly clock: ClockKind
  readonly cycle?: number
}

/** A lesson and the clock it is about. */
export interface SortedLesson extends Lesson {
  readonly sort: string
  readonly cycle: number
}

/** Clocks that are learnt from together; what the agency promises itself runs otherwise than what it promises clients. */
export const sortOf = ({ kind, audience }: Pick<Clock, 'kind' | 'audience'>): string =>
  audience === undefined ? kind : `${kind}/${audience}`

/**
 * What an event teaches: of the clocks that it changed, those that ended, and those whose promise it tells to be broken.
 * A clock that ends in the instant it began never ran, and teaches nothing of those that do.
 */
export function lessonsOf(clocks: readonly Clock[], happened: readonly ToldBreach[], at: Instant): SortedLesson[] {
  return clocks.flatMap((clock) => {
    const breached = happened.some(
      ({ kind, clock: whose, cycle }) =>
        kind === 'breach' && whose === clock.kind && (cycle ?? clock.cycle) === clock.cycle,
    )
    const promisedMs = promisedBusinessMs(clock)
    return [
      ...(clock.startedAt === at ? waits(clock, 'came', at) : []),
      ...(breached ? broken(clock, promisedMs, at) : []),
      ...(clock.stoppedAt === undefined ? [] : ended(clock, promisedMs, at)),
    ]
  })
}

/** That an item came to wait or waits no more, where the clock tells of that. */
function waits(clock: Clock, wait: WaitChange, at: Instant): SortedLesson[] {
  return tellsOfWait(clock) ? [{ sort: sortOf(clock), cycle: clock.cycle, at, wait }] : []
}

/** Known beforehand only of a duration in business time that counts from the start. */
const promisedBusinessMs = ({ target, countsFrom }: Clock): number | undefined =>
  target.kind === 'business' && countsFrom === undefined ? target.ms : undefined

function broken(clock: Clock, promisedMs: number | undefined, at: Instant): SortedLesson[] {
  const told = waits(clock, 'late', at)
  if (promisedMs === undefined) return told
  const span = [clock.startedAt, clock.breachedAt ?? at] as const
  const outcome = { missed: true, ranMs: promisedMs, promisedMs, span }
  return [{ sort: sortOf(clock), cycle: clock.cycle, at, ...told[0], cutMs: promisedMs, outcome }]
}

function ended(clock: Clock, promisedMs: number | undefined, at: Instant): SortedLesson[] {
  const { state, elapsedBusinessMs: ranMs = 0, breachedAt } = clock
  const isBegun = ranMs > 0 && state !== 'cancelled'
  const told = waits(clock, isBegun ? 'begun' : 'gone', at)
  const whose = { sort: sortOf(clock), cycle: clock.cycle, at, ...told[0] }
  if (ranMs === 0) return told
  if (state === 'cancelled') return breachedAt === undefined ? [{ ...whose, cutMs: ranMs }] : told
  if (promisedMs === undefined) return [{ ...whose, endedMs: ranMs }]
  if (state === 'missed') return [{ ...whose, endedMs: Math.max(ranMs, promisedMs), knownMs: promisedMs }]
  const span = [clock.startedAt, clock.stoppedAt ?? at] as const
  return [{ ...whose, endedMs: ranMs, outcome: { missed: false, ranMs, promisedMs, span } }]
}

/**
 * How far a turnaround was when its work began, in business milliseconds: that the promise of a response was kept or
 * missed then says it. Undefined of other clocks, and where no response was promised.
 */
export function begunMsOf(clocks: readonly Clock[], sort: string, cycle: number): number | undefined {
  if (!sort.startsWith('turnaround')) return undefined
  const isItsResponse = (clock: Clock) =>
    clock.kind === 'response' && clock.cycle === cycle && (clock.state === 'hit' || clock.state === 'missed')
  return clocks.find(isItsResponse)?.elapsedBusinessMs
}

/** How far a running or paused clock is at `at`, among the clocks of its item; undefined where it has no deadline. */
export function progressOf(
  clock: Clock,
  calendar: BusinessCalendar,
  at: Instant,
  clocks: readonly Clock[] = [],
): Progress | undefined {
  if (clock.dueAt === undefined) return undefined
  const until = pausedSince(clock) ?? at
  const pauses = clipSpans(pausedSpans(clock, until), clock.startedAt, until)
  const paused = pauses.reduce((sum, [from, to]) => sum + elapsed(calendar, from, to), 0)
  const elapsedMs = elapsed(calendar, clock.startedAt, until) - paused
  const begunMs = begunMsOf(clocks, sortOf(clock), clock.cycle)
  return {
    ...{ elapsedMs, promisedMs: elapsedMs + elapsed(calendar, until, clock.dueAt) },
    ...(begunMs !== undefined && { begunMs }),
  }
}
