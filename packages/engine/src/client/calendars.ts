import { inAgency } from '@understudy/db/key-ring'
import { type BusinessCalendar, compileCalendar } from '@understudy/domain/sla/business-calendar'
import type { CalendarDefinition } from '@understudy/domain/sla/calendar-definition'
import type { Clock } from '@understudy/domain/sla/clock'
import type pg from 'pg'

/** The calendar that a clock of this client pinned. @throws Error where the client never published that version. */
export type CalendarOf = (clientId: string, clock: Pick<Clock, 'calendarVersion'>) => BusinessCalendar

const capacity = 1_000
const keptOf = new WeakMap<pg.Pool, Map<string, BusinessCalendar>>()

interface Pinned {
  readonly client_id: string
  readonly clocks: readonly Clock[]
}

/** The calendars that these rows' clocks have pinned. A published version never changes, so a process reads it once. */
export async function calendarsOf(pool: pg.Pool, agencyId: string, rows: readonly Pinned[]): Promise<CalendarOf> {
  const kept = keptOf.get(pool) ?? new Map<string, BusinessCalendar>()
  keptOf.set(pool, kept)
  const wanted = new Map(
    rows.flatMap(({ client_id, clocks }) =>
      clocks.map(({ calendarVersion }) => [nameOf(agencyId, client_id, calendarVersion), client_id] as const),
    ),
  )
  const found = new Map([...wanted.keys()].flatMap((name) => pair(name, kept.get(name))))
  const missing = [...new Set([...wanted].filter(([name]) => !found.has(name)).map(([, clientId]) => clientId))]
  for (const { id, calendars } of missing.length === 0 ? [] : await read(pool, agencyId, missing))
    for (const [index, definition] of calendars.entries()) {
      const name = nameOf(agencyId, id, index + 1)
      if (!wanted.has(name)) continue
      found.set(name, compileCalendar(definition))
      keep(kept, name, found.get(name) as BusinessCalendar)
    }
  return (clientId, { calendarVersion }) => {
    const calendar = found.get(nameOf(agencyId, clientId, calendarVersion))
    if (calendar === undefined) throw new Error(`Client ${clientId} has no calendar version ${calendarVersion}`)
    return calendar
  }
}

const nameOf = (agencyId: string, clientId: string, version: number) => `${agencyId} ${clientId} ${version}`

const pair = (name: string, calendar: BusinessCalendar | undefined) =>
  calendar === undefined ? [] : [[name, calendar] as const]

/** Bounded: the one kept first goes first. */
function keep(kept: Map<string, BusinessCalendar>, name: string, calendar: BusinessCalendar): void {
  kept.set(name, calendar)
  if (kept.size > capacity) kept.delete(kept.keys().next().value as string)
}

interface Row {
  readonly id: string
  readonly calendars: readonly CalendarDefinition[]
}

async function read(pool: pg.Pool, agencyId: string, clientIds: readonly string[]): Promise<Row[]> {
  return (await inAgency(pool, agencyId, statement, [agencyId, clientIds])) as unknown as Row[]
}

const statement = `
  select id, context -> 'calendars' as calendars from client where agency_id = $1 and id = any($2::uuid[])`
