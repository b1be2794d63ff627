import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { elapsed, isOpen } from './business-time.ts'
import { type Clock, type ClockState, firstDueOf, type MoveCause, pausedSince, toSpans } from './clock.ts'
import { percentAt } from './clock-measure.ts'
import type { WaitsFor } from './policy.ts'
import { mergeSpans } from './spans.ts'
import type { Target } from './target.ts'

/** Business and wall time in milliseconds; negative where the deadline has passed. */
export interface Times {
  readonly businessMs: number
  /** Empty while paused, since nobody knows when the clock will run on. */
  readonly wallMs?: number
}

/** One fact that made the deadline; with its instant it names the event of the stream that brought it. */
export type Why =
  | {
      readonly kind: 'started' | 'counted_from' | 'first_due' | 'breached'
      readonly value: Instant
      readonly at: Instant
    }
  | { readonly kind: 'target'; readonly value: Target; readonly at: Instant }
  | { readonly kind: 'policy'; readonly value: { readonly id: string; readonly version: number }; readonly at: Instant }
  | { readonly kind: 'calendar'; readonly value: number; readonly at: Instant }
  | {
      readonly kind: 'moved'
      readonly value: { readonly cause: MoveCause; readonly from: Instant | null; readonly to: Instant | null }
      readonly at: Instant
    }

export interface ReasonPaused {
  readonly reason: string
  readonly waitsFor: WaitsFor
  readonly businessMs: number
  readonly open: boolean
}

/** What is shown of a clock at an instant (rules 33 and 54). */
export interface ClockExplanation {
  readonly shown: ClockState | 'outside_hours'
  readonly dueAt: Instant | undefined
  readonly firstDueAt: Instant | undefined
  readonly breachedAt: Instant | undefined
  /** Business time since the start without pauses; wall time with them. */
  readonly elapsed: Times
  /** Up to the deadline; empty where there is none or the cycle has ended. */
  readonly left: Times | undefined
  readonly percent: number | undefined
  readonly paused: readonly ReasonPaused[]
  readonly why: readonly Why[]
}

/** Everything that is shown of a clock at `at`; an ended cycle is shown as it was when it ended. */
export function explain(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockExplanation {
  const now = Math.min(at, clock.stoppedAt ?? at)
  return {
    shown: clock.state === 'running' && !isOpen(calendar, now) ? 'outside_hours' : clock.state,
    dueAt: clock.dueAt,
    firstDueAt: firstDueOf(clock),
    breachedAt: clock.breachedAt,
    elapsed: { businessMs: elapsedBusinessMs(clock, calendar, now), wallMs: Math.max(0, now - clock.startedAt) },
    left: leftOf(clock, calendar, now),
    percent: percentAt(clock, calendar, now),
    paused: (clock.pauses ?? []).map(({ reason, waitsFor, spans }) => {
      const merged = mergeSpans(toSpans(spans, now))
      const businessMs = merged.reduce((sum, [from, to]) => sum + elapsed(calendar, from, to), 0)
      return { reason, waitsFor, businessMs, open: spans.length % 2 === 1 }
    }),
    why: whyOf(clock),
  }
}

/** Business time from the start to `at`, the union of pauses left out (rule 29). */
function elapsedBusinessMs(clock: Clock, calendar: BusinessCalendar, at: Instant): number {
  const until = pausedSince(clock) ?? at
  return elapsed(calendar, clock.startedAt, Math.min(until, at)) - (clock.pausedBusinessMs ?? 0)
}

function leftOf(clock: Clock, calendar: BusinessCalendar, at: Instant): Times | undefined {
  if (clock.dueAt === undefined || clock.stoppedAt !== undefined) return undefined
  const since = pausedSince(clock)
  const from = since ?? at
  const businessMs = elapsed(calendar, from, clock.dueAt) - elapsed(calendar, clock.dueAt, from)
  return since === undefined ? { businessMs, wallMs: clock.dueAt - at } : { businessMs }
}

/** The facts in the order in which they made the deadline. */
export function whyOf(clock: Clock): Why[] {
  const { startedAt: at, countsFrom, breachedAt, target, policy, policyVersion, calendarVersion } = clock
  const firstDue = firstDueOf(clock)
  const pinnedAt = clock.moves?.findLast(([, cause]) => cause === 'policy' || cause === 'recompute')?.[0] ?? at
  return [
    { kind: 'started', value: at, at },
    { kind: 'target', value: target, at: pinnedAt },
    { kind: 'policy', value: { id: policy, version: policyVersion }, at: pinnedAt },
    { kind: 'calendar', value: calendarVersion, at: pinnedAt },
    ...(firstDue === undefined ? [] : [{ kind: 'first_due' as const, value: firstDue, at }]),
    ...movesOf(clock),
    ...(countsFrom === undefined ? [] : [{ kind: 'counted_from' as const, value: countsFrom, at: countsFrom }]),
    ...(breachedAt === undefined ? [] : [{ kind: 'breached' as const, value: breachedAt, at: breachedAt }]),
  ]
}

function movesOf(clock: Clock): Why[] {
  const moves = clock.moves ?? []
  return moves.map(([at, cause, to], index) => {
    const from = moves[index - 1]?.[2] ?? (index === 0 ? (clock.firstDueAt ?? null) : null)
    return { kind: 'moved', value: { cause, from, to }, at }
  })
}
