import type { Agency } from '../agency/agency.ts'
import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'

/** When a theme recurs, so that a process fix opens. Versioned: a fix says which limits it was opened under. */
export interface RecurrenceLimits {
  /** 0 until the agency sets its own. */
  readonly version: number
  /** So many times on one task, or so many assistants who have it there, within so many days. */
  readonly times: number
  readonly assistants: number
  readonly days: number
}

/** Three times in fourteen days on one task, or across two assistants (domain, section 8). */
export const usualRecurrence: RecurrenceLimits = { version: 0, times: 3, assistants: 2, days: 14 }

type WithLimits = Pick<Agency, 'recurrence'>

export function recurrenceLimitsOf(agency: WithLimits | undefined): RecurrenceLimits {
  return agency?.recurrence ?? usualRecurrence
}

/** Notes of rework are kept this far back at least; more times could never be seen. */
const mostTimes = 50

export const recurrenceBounds: Readonly<
  Record<'times' | 'assistants' | 'days', readonly [least: number, most: number]>
> = { times: [2, mostTimes], assistants: [2, mostTimes], days: [1, 365] }

/** What is left out stays as it is. Fixes that are open stay so; what comes back from now on is held to these. */
export function setRecurrenceLimits(
  agency: WithLimits,
  id: string,
  changes: Partial<Omit<RecurrenceLimits, 'version'>>,
): Decision {
  const before = recurrenceLimitsOf(agency)
  const limits = { ...before, ...changes, version: before.version + 1 }
  const { times, assistants, days } = limits
  const reasons = [
    ...outOfRange('times_out_of_range', `${times} times`, times, recurrenceBounds.times),
    ...outOfRange('assistants_out_of_range', `${assistants} assistants`, assistants, recurrenceBounds.assistants),
    ...outOfRange('days_out_of_range', `${days} days`, days, recurrenceBounds.days),
  ]
  if (reasons.length > 0) return refused('invalid_recurrence_limits', reasons)
  const isSame = times === before.times && assistants === before.assistants && days === before.days
  if (isSame) return accepted([], { version: before.version })
  return accepted([{ stream: 'agency', id, type: 'agency.recurrence_limits_set', body: limits }], {
    version: limits.version,
  })
}

function outOfRange(code: string, what: string, value: number, [least, most]: readonly [number, number]): Reason[] {
  if (Number.isInteger(value) && value >= least && value <= most) return []
  return [reason(code, `${what} is no limit`, `Give a whole number from ${least} to ${most}`)]
}
