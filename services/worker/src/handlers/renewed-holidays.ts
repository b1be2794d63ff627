import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import { holidaysOfRegion, regionOf } from '@understudy/engine/client/region-holidays'
import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'

/** A year on, the lists of the regions that a calendar keeps holidays of are taken anew; what is off stays off. */
export async function renewedHolidays(
  { agencyId, streamId: clientId, at }: LaneEvent,
  { pool }: HandlerContext,
  say: (name: string, input: object) => Command,
): Promise<Command[]> {
  const { rows } = await pool.query<{ calendar: CalendarDefinition | null }>({
    name: 'newest_calendar',
    text: 'select * from newest_calendar($1, $2)',
    values: [agencyId, clientId],
  })
  const holidays = rows[0]?.calendar?.holidays ?? []
  const sources = [...new Set(holidays.flatMap(({ source }) => source ?? []))]
  const regions = sources.flatMap((source) => regionOf(source) ?? [])
  const lists = await Promise.all(regions.map((region) => holidaysOfRegion(region, new Date(at).getUTCFullYear())))
  return lists.map(({ source, holidays: taken }) => say('client.take_holidays', { clientId, source, holidays: taken }))
}
