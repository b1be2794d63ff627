import { type HandlerName, laneCount, subscriptions } from '@understudy/contract/subscriptions'
import type pg from 'pg'
import { type LaneEvent, laneEventOf } from '../lane/lane-events.ts'

export interface PagesAsked {
  readonly agencyId: string
  readonly handler: HandlerName
  /** How far the handler is in each lane; a virtual agency is its driver's, and read to its end. */
  readonly cursors: readonly number[]
  /** How many events a page has. */
  readonly limit: number
}

/**
 * The agency's events that the handler has handled, in the order of the ledger; not those that stand aside. In one pass
 * within the client's transaction: what asks for page after page reads and sorts the whole agency each time.
 */
export async function* readPages(
  client: pg.ClientBase,
  { agencyId, handler, cursors, limit }: PagesAsked,
): AsyncGenerator<LaneEvent[]> {
  // All of it is read, so that it is planned for all of it.
  await client.query('set local cursor_tuple_fraction = 1')
  await client.query(statement, [agencyId, subscriptions[handler], cursors, handler])
  for (let isOver = false; !isOver; ) {
    const { rows } = await client.query(`fetch ${limit} from handled_events`)
    if (rows.length > 0) yield rows.map(laneEventOf)
    isOver = rows.length < limit
  }
  await client.query('close handled_events')
}

const statement = `
  declare handled_events no scroll cursor for
  select l.* from ledger l
  where l.agency_id = $1 and l.type = any ($2::text[])
    and (l.position <= ($3::bigint[])[get_byte(uuid_send(l.agency_id), 15) % ${laneCount} + 1]
      or exists (select from agency a where a.agency_id = $1 and a.id = $1 and a.mode = 'virtual'))
    and not exists (
      select from parked_event p
      where p.agency_id = $1 and p.handler = $4 and p.position = l.position and p.replayed_at is null)
  order by l.position`
