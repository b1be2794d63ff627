import type { TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { pino } from 'pino'
import { handleDueJob } from '../due/due-job-handler.ts'

const tables = [
  'work_item',
  'review',
  'delegation',
  'agency',
  'member',
  'task',
  'escalation',
  'question',
  'action',
  'client',
  'access_checklist',
] as const
const streamsInAJob = 300

/** Hands over whatever is due by the database's clock, as the shell reads it; once, as one sweep does. Answers how many. */
export async function alarmsRing({ engine, admin }: TestEngine): Promise<number> {
  const context = { engine, pool: engine.pool, log: pino({ level: 'silent' }) }
  const { rows: clock } = await admin.query("select state from load_batch('', '{}', '{}', '{}', '{}', '{}', '{}')")
  const rung = tables.map(
    (table) => `select '${table}' as "streamType", agency_id as "agencyId", id as "streamId", wake_at from ${table}`,
  )
  const { rows } = await admin.query(
    `select * from (${rung.join(' union all ')}) s where wake_at <= to_timestamp($1::float8 / 1000) order by wake_at`,
    [Number(clock[0].state)],
  )
  const due = rows.map(({ wake_at, ...stream }) => ({ ...stream, wakeAt: wake_at.getTime() }))
  for (let start = 0; start < due.length; start += streamsInAJob)
    await handleDueJob(context, { kind: 'due', streams: due.slice(start, start + streamsInAJob) })
  return due.length
}
