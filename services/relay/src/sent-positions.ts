import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { handlerNames, laneCount } from '@understudy/contract/subscriptions'
import type pg from 'pg'
import type { SentPositions } from './lane-jobs.ts'

/**
 * A cursor for every handler and lane. One that is new begins at the ledger's beginning: what the relay has passed
 * already counts as sent and not handled, so that it is found like anything that the queue has lost.
 */
export async function prepareLanes(pool: pg.Pool): Promise<void> {
  await pool.query(
    `insert into lane_cursor (handler, lane, sent_position)
     select h, l, (select position from relay_cursor where name = 'ledger')
     from unnest($1::text[]) h, generate_series(0, $2 - 1) l on conflict do nothing`,
    [handlerNames, laneCount],
  )
}

export async function readSentPositions(pool: pg.Pool): Promise<SentPositions> {
  const { rows } = await pool.query('select handler, lane, sent_position from lane_cursor')
  return new Map(rows.map((row) => [`${row.handler}:${row.lane}`, row.sent_position]))
}

/** Remembers what is about to be sent, so that what the queue loses, or never gets, is missed. */
export async function recordSent(pool: pg.Pool, jobs: readonly LaneJob[]): Promise<void> {
  const last = new Map(jobs.map((job) => [`${job.handler}:${job.lane}`, job]))
  const list = [...last.values()]
  await pool.query(
    `update lane_cursor c set sent_position = greatest(c.sent_position, s.position)
     from unnest($1::text[], $2::smallint[], $3::bigint[]) as s (handler, lane, position)
     where c.handler = s.handler and c.lane = s.lane`,
    [list.map((job) => job.handler), list.map((job) => job.lane), list.map((job) => job.upTo)],
  )
}
