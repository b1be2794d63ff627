import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Agency } from './agency.ts'

export const usualAbsenceDays = 30
/** From a day to the usual limit (quality, section 5, line 9). */
export const absenceBounds = [1, usualAbsenceDays] as const

/** Longer away than this, everything is looked at again: as the agency set it, 30 days otherwise. */
export function absenceLimitOf(agency: Pick<Agency, 'absenceLimitDays'> | undefined): number {
  return agency?.absenceLimitDays ?? usualAbsenceDays
}

/** It holds for returns from now on. */
export function setAbsenceLimit(agency: Pick<Agency, 'absenceLimitDays'>, id: string, days: number): Decision {
  const [least, most] = absenceBounds
  if (!(Number.isInteger(days) && days >= least && days <= most))
    return refusedBecause(
      'limit_out_of_range',
      `${days} is no limit of an absence`,
      `Give a whole number from ${least} to ${most}`,
    )
  if (absenceLimitOf(agency) === days) return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.absence_limit_set', body: { days } }])
}
