import type { Instant } from '../stream.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import {
  amend,
  type Clock,
  type ClockHappening,
  isOpenClock,
  isOpenPause,
  type ReasonPauses,
  type Terms,
} from './clock.ts'
import { withWarnAt } from './clock-wake.ts'
import { type ClockKind, conditionsOf, defaultWarnings, type Policy, targetOf, type WaitsFor } from './policy.ts'
import { isPromised, lacksTime, targetDue } from './target.ts'

export interface ClockStart {
  readonly kind: ClockKind
  readonly policy: Policy
  readonly calendarVersion: number
  /** 1 where unset; anything after delivery has its own number (rule 35). */
  readonly cycle?: number
}

/** A clock that started, or none where nothing is promised (rule 51) or no time is set (rule 47). */
export interface ClockBirth {
  readonly clock: Clock | undefined
  readonly happened: readonly ClockHappening[]
}

/** Starts a clock at `at` under the version of the policy given. */
export function startClock(calendar: BusinessCalendar, at: Instant, start: ClockStart): ClockBirth {
  const terms = termsOf(start.policy, start.kind, start.calendarVersion)
  return terms === undefined ? { clock: undefined, happened: [] } : openCycle(calendar, at, terms, start.cycle ?? 1)
}

/** Opens the next cycle of a clock whose cycle has ended, under its own terms or another policy (rule 35). */
export function reopenClock(
  clock: Clock,
  calendar: BusinessCalendar,
  at: Instant,
  start?: Omit<ClockStart, 'kind' | 'cycle'>,
): ClockBirth {
  if (isOpenClock(clock)) return { clock, happened: [] }
  const terms = start === undefined ? termsIn(clock) : termsOf(start.policy, clock.kind, start.calendarVersion)
  return terms === undefined ? { clock: undefined, happened: [] } : openCycle(calendar, at, terms, clock.cycle + 1)
}

/** What a policy pins on a clock of a kind; undefined where it promises nothing. */
export function termsOf(policy: Policy, kind: ClockKind, calendarVersion: number): Terms | undefined {
  const target = targetOf(policy, kind)
  if (target === undefined) return undefined
  const { id, version, audience, warnings, pausesFor, pauseLimit } = policy
  const conditions = conditionsOf(policy, kind)
  return {
    kind,
    target,
    policy: id,
    policyVersion: version,
    calendarVersion,
    ...(audience === 'internal' ? { audience } : {}),
    ...(warnings === undefined || isSame(warnings, defaultWarnings) ? {} : { warnings }),
    ...(isSame(pausesFor, defaultPausesFor) ? {} : { pausesFor }),
    ...(pauseLimit !== undefined && isPromised(pauseLimit) ? { pauseLimit } : {}),
    ...(conditions === undefined ? {} : { conditions }),
  }
}

export const defaultPausesFor: readonly WaitsFor[] = ['client', 'third_party']

const isSame = <T>(some: readonly T[], others: readonly T[]) =>
  some.length === others.length && others.every((value) => some.includes(value))

/** The terms that a clock carries. */
export function termsIn(clock: Clock): Terms {
  const { kind, target, policy, policyVersion, calendarVersion, audience } = clock
  const { warnings, pausesFor, pauseLimit, conditions } = clock
  return {
    ...{ kind, target, policy, policyVersion, calendarVersion },
    ...(audience === undefined ? {} : { audience }),
    ...(warnings === undefined ? {} : { warnings }),
    ...(pausesFor === undefined ? {} : { pausesFor }),
    ...(pauseLimit === undefined ? {} : { pauseLimit }),
    ...(conditions === undefined ? {} : { conditions }),
  }
}

/** A new cycle, still paused if pauses of the one before are open. */
export function openCycle(
  calendar: BusinessCalendar,
  at: Instant,
  terms: Terms,
  cycle: number,
  pauses: readonly ReasonPauses[] = [],
): ClockBirth {
  if (lacksTime(terms.target))
    return { clock: undefined, happened: [{ kind: 'planning_warning', code: 'no_time_set', at }] }
  const dueAt = targetDue(calendar, terms.target, at)
  const open = pauses.filter(isOpenPause).map((pause) => ({ ...pause, spans: [at] }))
  const state = open.length > 0 ? 'paused' : 'running'
  const clock = amend({ ...terms, cycle, state, startedAt: at }, { dueAt, pauses: open.length > 0 ? open : undefined })
  return born(withWarnAt(clock, calendar, at), at)
}

/** A clock whose deadline was past at its start breaches there and then, in one notice (rules 43 and 47). */
export function born(clock: Clock, at: Instant): ClockBirth {
  if (clock.dueAt === undefined) return { clock, happened: [{ kind: 'planning_warning', code: 'no_opening', at }] }
  if (clock.dueAt >= at || clock.state === 'paused') return { clock, happened: [] }
  const breached = amend(clock, { breachedAt: at, warnAt: undefined })
  return { clock: breached, happened: [{ kind: 'breach', at, late: false, born: true }] }
}
