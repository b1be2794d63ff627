import { accepted, type Decision, refusedBecause } from '../decision.ts'
import type { Agency } from './agency.ts'

const usualDays = 30

/** Longer away than this, everything is looked at again: as the agency set it, 30 days otherwise. */
export function absenceLimitOf(agency: Pick<Agency, 'absenceLimitDays'> | undefined): number {
  return agency?.absenceLimitDays ?? usualDays
}

/** From 1 to 30 days (quality, section 5, line 9). It holds for returns from now on. */
export function setAbsenceLimit(agency: Pick<Agency, 'absenceLimitDays'>, id: string, days: number): Decision {
  if (!(Number.isInteger(days) && days >= 1 && days <= usualDays))
    return refusedBecause('limit_out_of_range', `${days} is no limit of an absence`, 'Give a whole number from 1 to 30')
  if (absenceLimitOf(agency) === days) return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.absence_limit_set', body: { days } }])
}
