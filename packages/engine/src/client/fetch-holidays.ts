import type { ImportHolidays } from '@understudy/contract/http/calendars'
import { holidaysInFeed } from './feed-holidays.ts'
import { holidaysOfRegion, type RegionHolidays } from './region-holidays.ts'

/** Holidays that a library or a file knows, as dates of a zone. @throws RangeError that says what is wrong */
export async function fetchHolidays(asked: ImportHolidays, zone: string, at: number): Promise<RegionHolidays> {
  if (asked.kind === 'region')
    return holidaysOfRegion(asked.region.toUpperCase(), asked.fromYear ?? new Date(at).getUTCFullYear())
  return { source: `feed:${asked.name}`, holidays: await holidaysInFeed(asked.text, zone, at) }
}
