import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { elapsed } from './business-time.ts'
import {
  amend,
  type Clock,
  type ClockHappening,
  type ClockState,
  type ClockStep,
  isOpenClock,
  unchanged,
} from './clock.ts'
import { endPauses, resumeClock } from './clock-pause.ts'
import { openCycle, termsIn } from './clock-start.ts'
import { breachBefore } from './clock-wake.ts'

/**
 * Ends the cycle as hit or missed by when the work was done, whether or not a sweep saw the deadline pass
 * (rules 37 and 38). An open pause is counted first (rule 28).
 */
export function stopClock(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockStep {
  if (!isOpenClock(clock)) return unchanged(clock)
  const settled = clock.state === 'paused' ? resumeClock(clock, calendar, at) : breachBefore(clock, at)
  const state = settled.clock.breachedAt === undefined ? 'hit' : 'missed'
  return { clock: ended(settled.clock, calendar, at, state), happened: settled.happened }
}

/** Ends the cycle as neither hit nor miss, as cancelled and merged items do (rule 36); a breach stays recorded. */
export function cancelClock(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockStep {
  if (!isOpenClock(clock)) return unchanged(clock)
  const settled = breachBefore(clock, at)
  return { clock: ended(settled.clock, calendar, at, 'cancelled'), happened: settled.happened }
}

/** Ends a cycle that was called off, though its work was delivered after all: hit or missed as if it had run on. */
export function stopCalledOff(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockStep {
  if (clock.state !== 'cancelled') return unchanged(clock)
  return stopClock(amend(clock, { state: 'running', stoppedAt: undefined, elapsedBusinessMs: undefined }), calendar, at)
}

/** The cycle that ended and the one that began; `next` is missing where there is none to begin. */
export interface ClockReset {
  readonly ended: Clock
  readonly next: Clock | undefined
  readonly happened: readonly ClockHappening[]
}

/**
 * Ends the cycle (a miss only if it breached) and opens the next under the same terms, still paused if a pause
 * is open: for a reset, and for a brief that the client changed (rule 34).
 */
export function resetClock(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockReset {
  if (!isOpenClock(clock)) return { ended: clock, next: undefined, happened: [] }
  const settled = breachBefore(clock, at)
  const state = settled.clock.breachedAt === undefined ? 'cancelled' : 'missed'
  const next = openCycle(calendar, at, termsIn(clock), clock.cycle + 1, clock.pauses)
  return {
    ended: ended(settled.clock, calendar, at, state),
    next: next.clock,
    happened: [...settled.happened, ...next.happened],
  }
}

/** A new assistant restarts the internal clock only; the promise to the client runs on (rule 49). */
export function reassignClock(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockReset {
  if (clock.audience === 'internal') return resetClock(clock, calendar, at)
  return { ended: clock, next: undefined, happened: [] }
}

function ended(clock: Clock, calendar: BusinessCalendar, at: Instant, state: ClockState): Clock {
  const closed = endPauses(clock, calendar, at)
  const elapsedBusinessMs = elapsed(calendar, clock.startedAt, at) - (closed.pausedBusinessMs ?? 0)
  return amend(closed, { state, stoppedAt: at, elapsedBusinessMs, warnAt: undefined })
}
