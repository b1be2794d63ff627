import { handlerNames } from '@understudy/contract/subscriptions'
import type { Metrics } from '@understudy/observe/metrics'
import type pg from 'pg'

/**
 * Tells how far relay and handlers are behind, and what stands aside. A few short queries. A driver's cursors are none of
 * the handlers', and would make a series an agency.
 */
export async function reportLag(pool: pg.Pool, metrics: Metrics): Promise<void> {
  const unseen = await readUnseen(pool)
  if (unseen !== undefined) metrics.relayLag(unseen.positions, unseen.seconds)
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

interface Unseen {
  readonly positions: number
  /** For how long the oldest event has waited. */
  readonly seconds: number
}

/** What the relay has not seen; undefined where none has been yet. The ledger is opened only where something was drawn. */
async function readUnseen(pool: pg.Pool): Promise<Unseen | undefined> {
  const { rows } = await pool.query<{ position: number; drawn: number }>(places)
  const [at] = rows
  if (at === undefined || at.drawn <= at.position) return at && { positions: 0, seconds: 0 }
  return (await pool.query<Unseen>({ ...unseen, values: [at.position, at.drawn] })).rows[0]
}

const places = {
  name: 'relay_places',
  text: `select c.position, h.position as drawn from relay_cursor c, ledger_horizon() h where c.name = 'ledger'`,
}

/** Both bounds spare the other partitions of the ledger. */
const unseen = {
  name: 'relay_unseen',
  text: `select coalesce((select max(position) from ledger where position > $1 and position <= $2) - $1::bigint, 0)::int
                  as positions,
                coalesce((select greatest(extract(epoch from now() - recorded_at), 0) from ledger
                          where position > $1 and position <= $2 order by position limit 1), 0)::float8 as seconds`,
}
