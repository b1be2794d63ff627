import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/** A stream of a virtual agency that has something to do by itself, and when. */
export interface Alarm {
  readonly type: string
  readonly id: string
  readonly at: number
}

/** What has rung by `now`, in the order in which a driver lets it happen: instant, kind, id. */
export async function dueAlarms(pool: pg.Pool, agencyId: string, now: number): Promise<Alarm[]> {
  const of = (table: string) =>
    `select '${table}' as type, id, virtual_wake_at as at from ${table} where virtual_wake_at <= $1`
  const statement = `${['work_item', 'review', 'delegation', 'agency', 'client', 'member', 'task', 'escalation', 'calibration', 'access_checklist', 'question', 'action'].map(of).join(' union all ')} order by at, type, id`
  const rows = await inAgency(pool, agencyId, statement, [new Date(now)])
  return rows.map((row) => ({ type: String(row['type']), id: String(row['id']), at: (row['at'] as Date).getTime() }))
}
