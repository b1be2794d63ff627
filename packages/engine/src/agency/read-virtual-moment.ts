import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/**
 * Where the driver of a virtual agency stands: the instant of the last thing that happened in it, which is when a
 * request to it happens too (domain, section 14). In milliseconds since the epoch.
 */
export async function readVirtualMoment(pool: pg.Pool, agencyId: string): Promise<number> {
  const [row] = await inAgency(pool, agencyId, statement, [agencyId])
  const moment = row?.moment as Date | null | undefined
  if (moment === null || moment === undefined) throw new Error('A virtual agency has at least been founded')
  return moment.getTime()
}

const tables = [
  'agency',
  'client',
  'member',
  'task',
  'delegation',
  'work_item',
  'review',
  'escalation',
  'calibration',
  'access_checklist',
  'question',
  'daily_update',
  'weekly_review',
  'action',
]

const statement = `select greatest(${tables
  .map((table) => `(select max(updated_at) from ${table} where agency_id = $1)`)
  .join(', ')}) as moment`
