import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { due } from './business-time.ts'
import {
  amend,
  type Clock,
  type ClockHappening,
  type ClockStep,
  type Lateness,
  latenessOf,
  type ReasonPauses,
  unchanged,
} from './clock.ts'
import { promisedMs, spentAt } from './clock-measure.ts'
import { defaultWarnings } from './policy.ts'
import { countsCalendarTime } from './target.ts'

/**
 * The earliest instant at which `settle` has something to do: a warning, a follow-up on a pause, or the breach,
 * which is a millisecond after the deadline because what happens at the deadline comes before it (rule 37).
 */
export function wakeAt(clock: Clock): Instant | undefined {
  if (clock.state === 'paused') return earliest((clock.pauses ?? []).map(({ followUpAt }) => followUpAt))
  if (clock.state !== 'running' || clock.breachedAt !== undefined) return undefined
  return earliest([clock.warnAt, clock.dueAt === undefined ? undefined : clock.dueAt + 1])
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  const known = instants.filter((instant) => instant !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

/**
 * What came due by `at`, each once however often it is asked (rules 39, 40 and 53). A paused clock neither
 * warns nor breaches (rule 26).
 */
export function settle(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockStep {
  if (clock.state === 'paused') return followUp(clock, at)
  if (clock.state !== 'running') return unchanged(clock)
  const breached = breachBefore(clock, at)
  return breached.clock === clock ? warn(clock, calendar, at) : breached
}

/** Records the breach of a running clock whose deadline lies before `at`, dated to the deadline. */
export function breachBefore(clock: Clock, at: Instant): ClockStep {
  if (clock.state !== 'running' || clock.dueAt === undefined) return unchanged(clock)
  return clock.dueAt < at ? breach(clock, clock.dueAt, latenessOf(clock.dueAt, at)) : unchanged(clock)
}

/** Records the breach of a running clock that a change at `at` left with a deadline in the past, dated to the change. */
export function breachByChange(clock: Clock, at: Instant): ClockStep {
  if (clock.state !== 'running' || clock.dueAt === undefined) return unchanged(clock)
  return clock.dueAt < at ? breach(clock, at, { late: false }) : unchanged(clock)
}

function breach(clock: Clock, at: Instant, lateness: Lateness): ClockStep {
  if (clock.breachedAt !== undefined) return unchanged(clock)
  return {
    clock: amend(clock, { breachedAt: at, warnAt: undefined }),
    happened: [{ kind: 'breach', at, ...lateness }],
  }
}

/** A late warning matters only while the deadline lies ahead (rule 40). */
function warn(clock: Clock, calendar: BusinessCalendar, at: Instant): ClockStep {
  const happened: ClockHappening[] = []
  let next = clock
  for (let due = next.warnAt; due !== undefined && due <= at; due = next.warnAt) {
    const percent = nextPercent(next) as number
    const lateness = latenessOf(due, at)
    if (!lateness.late || at < (next.dueAt as Instant))
      happened.push({ kind: 'warning', percent, at: due, ...lateness })
    next = withWarned(next, calendar, percent, due)
  }
  return { clock: next, happened }
}

/** The clock with one more percentage warned of. */
export function withWarned(clock: Clock, calendar: BusinessCalendar, percent: number, at: Instant): Clock {
  if (clock.warned?.includes(percent)) return clock
  return withWarnAt(amend(clock, { warned: [...(clock.warned ?? []), percent] }), calendar, at)
}

/** The clock with its next warning worked out for a step at `at`; one that was passed by then is due at once. */
export function withWarnAt(clock: Clock, calendar: BusinessCalendar, at: Instant): Clock {
  return amend(clock, { warnAt: nextWarnAt(clock, calendar, at) })
}

function nextWarnAt(clock: Clock, calendar: BusinessCalendar, at: Instant): Instant | undefined {
  if (clock.state !== 'running' || clock.breachedAt !== undefined) return undefined
  const [percent, promised] = [nextPercent(clock), promisedMs(clock, calendar, at)]
  if (percent === undefined || promised === undefined || promised <= 0) return undefined
  const left = Math.max(0, Math.ceil((promised * percent) / 100) - spentAt(clock, calendar, at))
  return countsCalendarTime(clock.target) ? at + left : due(calendar, at, left)
}

function nextPercent({ warnings = defaultWarnings, warned = [] }: Clock): number | undefined {
  const left = warnings.filter((percent) => !warned.includes(percent))
  return left.length === 0 ? undefined : Math.min(...left)
}

function followUp(clock: Clock, at: Instant): ClockStep {
  const isDue = ({ followUpAt }: ReasonPauses) => followUpAt !== undefined && followUpAt <= at
  const due = (clock.pauses ?? []).filter(isDue)
  if (due.length === 0) return unchanged(clock)
  const pauses = clock.pauses?.map((pause) => (isDue(pause) ? withoutFollowUp(pause) : pause))
  return { clock: amend(clock, { pauses }), happened: due.map((pause) => told(pause, at)) }
}

export function withoutFollowUp({ followUpAt: _, ...pause }: ReasonPauses): ReasonPauses {
  return pause
}

function told({ reason, waitsFor, followUpAt: due = 0 }: ReasonPauses, at: Instant): ClockHappening {
  return { kind: 'follow_up', reason, waitsFor, at: due, ...latenessOf(due, at) }
}
