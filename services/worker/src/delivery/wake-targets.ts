import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

/** Plans anew wherever something about these streams waits. */
export async function wakeTargets(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  await client.query(
    `update message_target t set wake_at = clock_timestamp()
     from (
       select distinct m.agency_id, m.target_id from unnest($1::uuid[], $2::uuid[]) as e (agency_id, about_id)
       join message m on m.agency_id = e.agency_id and m.about_id = e.about_id
       where m.state = 'waiting' order by m.target_id
     ) waiting
     where t.agency_id = waiting.agency_id and t.id = waiting.target_id`,
    [events.map(({ agencyId }) => agencyId), events.map(({ streamId }) => streamId)],
  )
}
