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
