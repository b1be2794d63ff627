import type { Metrics } from '@understudy/observe/metrics'
import type pg from 'pg'

/** Tells how many streams have an alarm that rang and is not settled, and for how long the earliest has been waiting. */
export async function reportDue(pool: pg.Pool, metrics: Metrics): Promise<void> {
  const { rows } = await pool.query<{ streams: number; seconds: number }>(
    `select count(*)::int as streams, coalesce(extract(epoch from now() - min(wake_at)), 0)::float8 as seconds
     from (select wake_at from work_item where wake_at <= now()
           union all select wake_at from review where wake_at <= now()) rung`,
  )
  for (const { streams, seconds } of rows) metrics.dueLag(seconds, streams)
}
