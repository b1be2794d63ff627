import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { holidaysOfRegion, regionOf } from '@understudy/engine/client/region-holidays'
import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { readInAgencies } from './read-in-agencies.ts'

/** A year on, the lists of the regions that a calendar keeps holidays of are taken anew; what is off stays off. */
export async function renewedHolidays(
  { agencyId, streamId: clientId, at }: LaneEvent,
  { pool }: HandlerContext,
  say: (name: string, input: object) => Command,
): Promise<Command[]> {
  const statement = "select context -> 'calendars' -> -1 as calendar from client where agency_id = $1 and id = $2"
  const [row] = await readInAgencies(pool, [agencyId], statement, [agencyId, clientId])
  const { holidays = [] } = (row?.['calendar'] ?? {}) as Partial<CalendarDefinition>
  const sources = [...new Set(holidays.flatMap(({ source }) => source ?? []))]
  const regions = sources.flatMap((source) => regionOf(source) ?? [])
  const lists = await Promise.all(regions.map((region) => holidaysOfRegion(region, new Date(at).getUTCFullYear())))
  return lists.map(({ source, holidays: taken }) => say('client.take_holidays', { clientId, source, holidays: taken }))
}
