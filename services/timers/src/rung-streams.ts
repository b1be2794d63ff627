import { type DueStream, DueStream as dueStream } from '@understudy/contract/jobs/due-job'
import type pg from 'pg'

/** Whatever has an alarm: streams, recipients for whom something is to be sent, and items whose risk is to be looked at. */
export interface Rung extends Omit<DueStream, 'streamType'> {
  readonly streamType: DueStream['streamType'] | 'message_target' | 'risk_look'
  /** Whom a job names: the item of a look, else itself. */
  readonly subjectId: string
}

/** Up to so many of each kind whose alarm has rung, earliest first; but for failing ones whose pause lasts. Reads only. */
export async function rungStreams(client: pg.ClientBase, mostOfAKind: number): Promise<Rung[]> {
  const { rows } = await client.query({ ...statement, values: [mostOfAKind] })
  return rows.map((row) => ({
    agencyId: row.agency_id,
    streamType: row.stream_type,
    streamId: row.stream_id,
    wakeAt: row.wake_at,
    subjectId: row.subject_id,
  }))
}

export const streamTypes: readonly DueStream['streamType'][] = dueStream.shape.streamType.options

/** The tables that have alarms; each has an index of them. */
export const alarmed: readonly Rung['streamType'][] = [...streamTypes, 'message_target', 'risk_look']

const rungOf = (table: string) => `
  (select '${table}' as stream_type, s.agency_id, s.id as stream_id, s.${table === 'risk_look' ? 'work_item_id' : 'id'} as subject_id,
     (extract(epoch from s.wake_at) * 1000)::float8 as wake_at
   from ${table} s
   where s.wake_at <= now() and not exists (
     select from failing_alarm f where f.stream_id = s.id and f.wake_at = s.wake_at and f.next_at > now())
   order by s.wake_at limit $1)`

const statement = {
  name: 'rung_streams',
  text: `select * from (${alarmed.map(rungOf).join(' union all ')}) rung order by wake_at`,
}
