import { handlerNames } from '@understudy/contract/subscriptions'
import type { Metrics } from '@understudy/observe/metrics'
import type pg from 'pg'

/**
 * Tells how far relay and handlers are behind, and what stands aside. Three short queries. A driver's cursors are none of
 * the handlers', and would make a series an agency.
 */
export async function reportLag(pool: pg.Pool, metrics: Metrics): Promise<void> {
  const { rows: relay } = await pool.query<{ positions: number; seconds: number }>(
    `select greatest(coalesce((select max(position) from ledger), 0) - c.position, 0)::int as positions,
            coalesce((select greatest(extract(epoch from now() - l.recorded_at), 0) from ledger l
                      where l.position > c.position order by l.position limit 1), 0)::float8 as seconds
     from relay_cursor c where c.name = 'ledger'`,
  )
  for (const { positions, seconds } of relay) metrics.relayLag(positions, seconds)
  const { rows: lanes } = await pool.query<{ handler: string; lane: number; behind: number }>(
    `select handler, lane, greatest(sent_position - position, 0)::int as behind
     from lane_cursor where handler = any ($1::text[])`,
    [handlerNames],
  )
  for (const { handler, lane, behind } of lanes) metrics.laneLag(handler, lane, behind)
  const { rows: parked } = await pool.query<{ handler: string; count: number }>(
    `select c.handler, count(p.position)::int as count
     from unnest($1::text[]) as c (handler)
     left join parked_event p on p.handler = c.handler and p.replayed_at is null group by c.handler`,
    [handlerNames],
  )
  for (const { handler, count } of parked) metrics.parkedEvents(handler, count)
}
