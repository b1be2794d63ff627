import { inAgency } from '@understudy/db/key-ring'
import { type EscalationSettings, usualSettings } from '@understudy/domain/escalation/settings'
import { type Clock, isOpenClock } from '@understudy/domain/sla/clock'
import { riskOf } from '@understudy/domain/sla/risk'
import { nextLookAt } from '@understudy/domain/sla/risk-crossing'
import { calendarsOf } from '@understudy/engine/client/calendars'
import { modelsOf } from '@understudy/engine/clock/risks-of'
import type pg from 'pg'

/** How likely an item is to break a promise, as of now. */
export interface ItemAtRisk {
  readonly workItemId: string
  /** Of its clock that is likeliest to be missed, 0 to 1; undefined where none runs or nothing is known. */
  readonly risk: number | undefined
  /** When it is to be looked at again; undefined where no running clock asks for it. */
  readonly nextAt: number | undefined
  readonly settings: EscalationSettings
  /** On which side of the line it was last seen, and for when that look was set. */
  readonly wasHigh: boolean
  readonly wakeAt: Date | null
}

interface Row {
  readonly id: string
  readonly client_id: string
  readonly task_id: string
  readonly is_repeat: boolean
  readonly clocks: readonly Clock[]
  readonly settings: EscalationSettings | null
  readonly high: boolean
  readonly wake_at: Date | null
  readonly now: Date
}

/** The risk of these items of an agency, in one statement beside those of the curves. */
export async function itemsAtRisk(pool: pg.Pool, agencyId: string, ids: readonly string[]): Promise<ItemAtRisk[]> {
  const rows = (await inAgency(pool, agencyId, statement, [agencyId, ids])) as unknown as Row[]
  const calendarOf = await calendarsOf(pool, agencyId, rows)
  const toldOf = await modelsOf(pool, agencyId, rows)
  return rows.map((row) => {
    const settings = row.settings ?? usualSettings
    const [at, line] = [row.now.getTime(), settings.riskRaisesAt / 1_000]
    const told = row.clocks.filter(mayBeMissed).flatMap((clock) => {
      const calendar = calendarOf(row.client_id, clock)
      const one = toldOf(row, clock, calendar, at)
      return one === undefined || one.progress.elapsedMs >= one.progress.promisedMs ? [] : [{ ...one, calendar }]
    })
    const risks = told.flatMap(({ model, progress }) => riskOf(model, progress, at) ?? [])
    const looks = told.flatMap(({ model, progress, calendar }) => nextLookAt(model, progress, line, calendar, at) ?? [])
    return {
      ...{ workItemId: row.id, settings, wasHigh: row.high, wakeAt: row.wake_at },
      risk: risks.length === 0 ? undefined : Math.max(...risks),
      nextAt: looks.length === 0 ? undefined : Math.max(at + soonestMs, Math.min(...looks)),
    }
  })
}

/** Looks at one item are no closer than this, however short its promise is. */
const soonestMs = 10_000

/** What is paused cannot be missed while it is, and what was missed already is no risk any more. */
const mayBeMissed = (clock: Clock) => isOpenClock(clock) && clock.state === 'running' && clock.breachedAt === undefined

const statement = `
  select w.id, w.client_id, w.task_id, w.context ->> 'repeatOf' is not null as is_repeat, w.context -> 'clocks' as clocks,
    a.context -> 'escalationSettings' as settings,    coalesce(l.high, false) as high, l.wake_at, clock_timestamp() as now
  from unnest($2::uuid[]) as asked (id)
  join work_item w on w.agency_id = $1 and w.id = asked.id
  join agency a on a.agency_id = $1 and a.id = $1
  left join risk_look l on l.agency_id = $1 and l.work_item_id = w.id`
