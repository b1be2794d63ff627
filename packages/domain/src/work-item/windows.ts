import { due } from '../sla/business-time.ts'
import { afterOpenDates } from '../sla/open-dates.ts'
import type { Promises } from './promises.ts'

const acceptanceDays = 2
const disputeDays = 2
const claimMs = 4 * 3_600_000

/**
 * When the client's silence counts as acceptance: two business days by default. Clinical work waits for its signature:
 * no silence accepts it (domain, section 6).
 */
export function acceptanceEnds(
  promises: Promises,
  { clinical }: { readonly clinical: boolean },
  at: number,
): { acceptanceEndsAt?: number } {
  if (clinical) return {}
  const ends = afterOpenDates(promises.calendar(promises.calendarVersion), at, acceptanceDays)
  return ends === undefined ? {} : { acceptanceEndsAt: ends }
}

/** When a dispute that nobody decided leaves the verdict as it was given (quality, section 1). */
export function disputeEnds(promises: Promises, at: number): number {
  const days = afterOpenDates(promises.calendar(promises.calendarVersion), at, disputeDays)
  return days ?? at + disputeDays * 86_400_000
}

/** When a claim on a review goes back to the queue: four working hours by default (domain, section 1). */
export function claimLapses(promises: Promises, at: number): number {
  return due(promises.calendar(promises.calendarVersion), at, claimMs) ?? at + claimMs
}
