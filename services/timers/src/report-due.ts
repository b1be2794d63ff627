import type { Metrics } from '@understudy/observe/metrics'
import type pg from 'pg'
import { streamTypes } from './rung-streams.ts'

/**
 * Tells how many streams have an alarm that rang and is not settled, and for how long the earliest has been waiting; those
 * that keep failing apart, which wait for somebody to mend them.
 */
export async function reportDue(pool: pg.Pool, metrics: Metrics): Promise<void> {
  const { rows } = await pool.query<{ streams: number; seconds: number; failing: number }>(statement)
  for (const { streams, seconds, failing } of rows) metrics.dueLag(seconds, streams, failing)
}

const rungOf = (table: string) => `
  select s.wake_at from ${table} s
  where s.wake_at <= now() and not exists (
    select from failing_alarm f where f.stream_id = s.id and f.wake_at = s.wake_at)`

const statement = {
  name: 'report_due',
  text: `select count(*)::int as streams, coalesce(extract(epoch from now() - min(wake_at)), 0)::float8 as seconds,
                (select count(*)::int from failing_alarm) as failing
         from (${streamTypes.map(rungOf).join(' union all ')}) rung`,
}
