import type pg from 'pg'
import { alarmed } from './rung-streams.ts'

/** Forgets the failures of alarms that are not what they were: they were settled in the end, or have moved. */
export async function forgetSettledFailures(pool: pg.Pool): Promise<void> {
  await pool.query(statement)
}

const statement = `
  delete from failing_alarm f
  where ${alarmed.map((table) => `not exists (select from ${table} s where s.wake_at = f.wake_at and s.id = f.stream_id)`).join(' and ')}`
