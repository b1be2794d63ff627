import { type HandlerName, laneCount, subscriptions } from '@understudy/contract/subscriptions'
import type pg from 'pg'
import { type LaneEvent, laneEventOf } from '../lane/lane-events.ts'

export interface PageAsked {
  readonly agencyId: string
  readonly handler: HandlerName
  /** How far the handler is in each lane; a virtual agency is its driver's, and read to its end. */
  readonly cursors: readonly number[]
  /** The position after which the page begins. */
  readonly after: number
  readonly limit: number
}

/** The agency's next events that the handler has handled, in the order of the ledger; not those that stand aside. */
export async function readPage(
  client: pg.ClientBase,
  { agencyId, handler, cursors, after, limit }: PageAsked,
): Promise<LaneEvent[]> {
  const { rows } = await client.query(statement, [agencyId, subscriptions[handler], after, limit, cursors, handler])
  return rows.map(laneEventOf)
}

const statement = `
  select l.* from ledger l
  where l.agency_id = $1 and l.type = any ($2::text[]) and l.position > $3
    and (l.position <= ($5::bigint[])[get_byte(uuid_send(l.agency_id), 15) % ${laneCount} + 1]
      or exists (select from agency a where a.agency_id = $1 and a.id = $1 and a.mode = 'virtual'))
    and not exists (
      select from parked_event p
      where p.agency_id = $1 and p.handler = $6 and p.position = l.position and p.replayed_at is null)
  order by l.position limit $4`
