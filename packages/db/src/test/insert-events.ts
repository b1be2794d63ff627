import { randomUUID } from 'node:crypto'
import type pg from 'pg'

export interface Inserted {
  readonly agencyId?: string
  readonly streamId?: string
  readonly type?: string
  readonly body?: object
}

/** Writes events as a commit would, at positions drawn in its transaction. Answers the positions. */
export async function insertEvents(client: pg.ClientBase, events: readonly Inserted[]): Promise<number[]> {
  const { rows } = await client.query(
    `insert into ledger (position, agency_id, stream_type, stream_id, version, type, schema_version, occurred_at,
                         recorded_at, actor, command_id, body, hash)
     select nextval('ledger_position'), e.agency_id, split_part(e.type, '.', 1), e.stream_id, 1, e.type, 1, now(), now(),
            'system:test', e.agency_id, e.body::json, '\\x00'
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as e (agency_id, stream_id, type, body)
     returning position`,
    [
      events.map(({ agencyId }) => agencyId ?? agencyOfTheTest),
      events.map(({ streamId }) => streamId ?? randomUUID()),
      events.map(({ type }) => type ?? 'work_item.made'),
      events.map(({ body }) => JSON.stringify(body ?? {})),
    ],
  )
  return rows.map(({ position }) => Number(position))
}

const agencyOfTheTest = randomUUID()

/** An agency of one lane, which is the last digit of its id. */
export const agencyOfLane = (lane: number) => randomUUID().slice(0, -1) + lane.toString(16)
