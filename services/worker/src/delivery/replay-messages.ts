import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/**
 * Messages that somebody wants sent again go again whole, with all that they carried, under the id that they had
 * (escalation, rule 31). What is on its way already is left alone.
 */
export async function replayMessages(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  if (events.length === 0) return
  await client.query(
    `with asked as (
       select m.agency_id, coalesce(m.carrier_id, m.id) as carrier_id, m.target_id
       from unnest($1::uuid[], $2::uuid[]) as e (agency_id, id) join message m on m.agency_id = e.agency_id and m.id = e.id
       where m.state in ('sent', 'undeliverable')
     ), again as (
       update message m set state = 'waiting', carrier_id = asked.carrier_id, attempts = 0, next_at = clock_timestamp(),
         outcome = 'replayed', held_until = null, held_because = null
       from asked where m.agency_id = asked.agency_id and (m.carrier_id = asked.carrier_id or m.id = asked.carrier_id)
         and m.state in ('sent', 'undeliverable')
     )
     update message_target t set wake_at = clock_timestamp() from asked
     where t.agency_id = asked.agency_id and t.id = asked.target_id`,
    [events.map(({ agencyId }) => agencyId), events.map(({ body }) => body['messageId'])],
  )
}
