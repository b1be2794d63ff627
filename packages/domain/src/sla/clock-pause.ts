import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { elapsed, nextOpening } from './business-time.ts'
import {
  amend,
  type Clock,
  type ClockHappening,
  type ClockStep,
  isOpenClock,
  isOpenPause,
  type Move,
  pausedSince,
  type ReasonPauses,
  unchanged,
} from './clock.ts'
import { moveDue } from './clock-due.ts'
import { defaultPausesFor } from './clock-start.ts'
import { breachBefore, breachByChange, withoutFollowUp, withWarnAt } from './clock-wake.ts'
import type { WaitsFor } from './policy.ts'
import { targetDue } from './target.ts'

export interface Pause {
  readonly reason: string
  readonly waitsFor: WaitsFor
  /** In whose hours a follow-up goes out (rule 32); unset: in those of the clock's own calendar. */
  readonly receiver?: BusinessCalendar
}

/**
 * Pauses a clock for a reason. Changes nothing where the policy does not pause for whom it waits (rule 31), or
 * where that reason is open already. A breach that lies behind is recorded first (rule 27).
 */
export function pauseClock(clock: Clock, calendar: BusinessCalendar, at: Instant, pause: Pause): ClockStep {
  if (!isOpenClock(clock) || !(clock.pausesFor ?? defaultPausesFor).includes(pause.waitsFor)) return unchanged(clock)
  if (clock.pauses?.some((known) => known.reason === pause.reason && isOpenPause(known))) return unchanged(clock)
  const settled = breachBefore(clock, at)
  const pauses = withOpened(settled.clock, at, pause, followUpAt(settled.clock, calendar, at, pause))
  return { clock: amend(settled.clock, { state: 'paused', pauses, warnAt: undefined }), happened: settled.happened }
}

function withOpened({ pauses = [] }: Clock, at: Instant, pause: Pause, followUp: Instant | undefined): ReasonPauses[] {
  const { reason, waitsFor } = pause
  const isSame = (known: ReasonPauses) => known.reason === reason && known.waitsFor === waitsFor
  const spans = [...(pauses.find(isSame)?.spans ?? []), at]
  const opened = { reason, waitsFor, spans, ...(followUp === undefined ? {} : { followUpAt: followUp }) }
  return pauses.some(isSame) ? pauses.map((known) => (isSame(known) ? opened : known)) : [...pauses, opened]
}

/** The limit is a target on the clock's calendar; the follow-up waits for whoever receives it to be open (rule 32). */
export function followUpAt(
  { pauseLimit }: Clock,
  calendar: BusinessCalendar,
  at: Instant,
  { receiver }: Pause,
): Instant | undefined {
  const limit = pauseLimit === undefined ? undefined : targetDue(calendar, pauseLimit, at)
  return limit === undefined ? undefined : nextOpening(receiver ?? calendar, limit)
}

/**
 * Ends the pause of one reason, or all of them. The clock runs on when none is left open; its deadline then
 * moves by what was paused in all (rules 24 and 29), and a deadline that leaves no time breaches (rule 26).
 */
export function resumeClock(clock: Clock, calendar: BusinessCalendar, at: Instant, reason?: string): ClockStep {
  const isEnded = (pause: ReasonPauses) => isOpenPause(pause) && (reason === undefined || pause.reason === reason)
  const since = pausedSince(clock)
  if (since === undefined || !clock.pauses?.some(isEnded)) return unchanged(clock)
  const pauses = closePauses(clock.pauses, at, isEnded)
  if (pauses.some(isOpenPause)) return { clock: amend(clock, { pauses }), happened: [] }
  return runOn(withClosed(clock, calendar, since, at, pauses), calendar, since, at)
}

/** Ends the pauses meant; a pause of no time leaves no trace. */
function closePauses(
  pauses: readonly ReasonPauses[],
  at: Instant,
  isEnded: (pause: ReasonPauses) => boolean,
): ReasonPauses[] {
  const closed = pauses.map((pause) => {
    if (!isEnded(pause)) return pause
    const { spans } = pause
    return { ...withoutFollowUp(pause), spans: spans.at(-1) === at ? spans.slice(0, -1) : [...spans, at] }
  })
  return closed.filter(({ spans }) => spans.length > 0)
}

function withClosed(
  clock: Clock,
  calendar: BusinessCalendar,
  since: Instant,
  at: Instant,
  pauses: readonly ReasonPauses[],
): Clock {
  const paused = (clock.pausedBusinessMs ?? 0) + elapsed(calendar, since, at)
  return amend(clock, {
    state: 'running',
    pauses: pauses.length === 0 ? undefined : pauses,
    pausedBusinessMs: paused === 0 ? undefined : paused,
  })
}

/** Moves the deadline by a pause that has ended. A breached cycle's deadline stays. */
function runOn(clock: Clock, calendar: BusinessCalendar, since: Instant, at: Instant): ClockStep {
  if (clock.dueAt === undefined || clock.breachedAt !== undefined) return { clock, happened: [] }
  const from = Math.max(since, clock.countsFrom ?? clock.startedAt)
  const dueAt = moveDue(calendar, clock.target, clock.dueAt, [from, at])
  const moved = withMoved(clock, at, 'pause', dueAt)
  const step = breachByChange(moved.clock, at)
  return { clock: withWarnAt(step.clock, calendar, at), happened: [...moved.happened, ...step.happened] }
}

/** The clock with its deadline moved, the first one and the cause kept (rule 46). */
export function withMoved(clock: Clock, at: Instant, cause: Move[1], dueAt: Instant | undefined): ClockStep {
  if (dueAt === clock.dueAt) return unchanged(clock)
  const moves = [...(clock.moves ?? []), [at, cause, dueAt ?? null] as const]
  const happened: ClockHappening[] = dueAt === undefined ? [{ kind: 'planning_warning', code: 'no_opening', at }] : []
  return { clock: amend(clock, { dueAt, moves, firstDueAt: clock.firstDueAt ?? clock.dueAt }), happened }
}

/** Ends all open pauses without looking at the deadline: the cycle ends with them. */
export function endPauses(clock: Clock, calendar: BusinessCalendar, at: Instant): Clock {
  const since = pausedSince(clock)
  if (since === undefined) return clock
  return withClosed(clock, calendar, since, at, closePauses(clock.pauses ?? [], at, isOpenPause))
}
