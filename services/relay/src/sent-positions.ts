import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { handlerNames, laneCount } from '@understudy/contract/subscriptions'
import type pg from 'pg'
import type { SentPositions } from './lane-jobs.ts'

/** A cursor for every handler and lane; one that is new begins at the ledger's beginning. */
export async function prepareLanes(pool: pg.Pool): Promise<void> {
  await pool.query(
    `insert into lane_cursor (handler, lane)
     select h, l from unnest($1::text[]) h, generate_series(0, $2 - 1) l on conflict do nothing`,
    [handlerNames, laneCount],
  )
}

export async function readSentPositions(pool: pg.Pool): Promise<SentPositions> {
  const { rows } = await pool.query('select handler, lane, sent_position from lane_cursor')
  return new Map(rows.map((row) => [`${row.handler}:${row.lane}`, row.sent_position]))
}

/** Remembers what was sent, so that what the queue loses is missed. */
export async function recordSent(pool: pg.Pool, jobs: readonly LaneJob[]): Promise<void> {
  const last = new Map(jobs.map((job) => [`${job.handler}:${job.lane}`, job]))
  const list = [...last.values()]
  await pool.query(
    `update lane_cursor c set sent_position = greatest(c.sent_position, s.position), sent_at = now()
     from unnest($1::text[], $2::smallint[], $3::bigint[]) as s (handler, lane, position)
     where c.handler = s.handler and c.lane = s.lane`,
    [list.map((job) => job.handler), list.map((job) => job.lane), list.map((job) => job.upTo)],
  )
}

/**
 * Lanes with something sent that nobody has handled for a while and nobody is handling: what a flushed queue leaves
 * behind. A job without events makes the handler look the missing ones up. A new handler starts the same way.
 */
export async function stalledLanes(pool: pg.Pool, olderThanMs: number): Promise<LaneJob[]> {
  const { rows } = await pool.query(
    `update lane_cursor set sent_at = now()
     where position < sent_position and sent_at < now() - make_interval(secs => $1)
       and (lease_until is null or lease_until < now())
     returning handler, lane, position, sent_position`,
    [olderThanMs / 1_000],
  )
  return rows.map(({ handler, lane, position, sent_position }) => ({
    handler,
    lane,
    after: position,
    upTo: sent_position,
    events: [],
  }))
}
