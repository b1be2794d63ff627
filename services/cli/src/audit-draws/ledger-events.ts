import { inAgency } from '@understudy/db/key-ring'
import { upcast } from '@understudy/domain/event-versions'
import type { Happening } from '@understudy/domain/stream'
import type pg from 'pg'

/** An event as a fold takes it, and its place. */
export interface PlacedEvent extends Happening {
  readonly position: number
  readonly streamId: string
  readonly commandId: string
}

interface Row {
  readonly position: number
  readonly stream_id: string
  readonly command_id: string
  readonly type: string
  readonly schema_version: number
  readonly body: object
  readonly at: number
  readonly actor: string
}

/** The events of some streams up to a place in the ledger, each stream from behind a place of its own, in order. */
export async function eventsOfStreams(
  pool: pg.Pool,
  agencyId: string,
  streams: readonly { readonly id: string; readonly after: number }[],
  upTo: number,
): Promise<PlacedEvent[]> {
  const values = [agencyId, streams.map(({ id }) => id), streams.map(({ after }) => after), upTo]
  const rows = (await inAgency(pool, agencyId, statement, values)) as unknown as Row[]
  return rows.map(({ position, stream_id, command_id, type, schema_version, body, at, actor }) => ({
    ...{ position, streamId: stream_id, commandId: command_id, type, at, actor },
    body: upcast(type, schema_version, body),
  }))
}

const statement = `
  select l.position, l.stream_id, l.command_id, l.type, l.schema_version, l.body, l.actor,
    (extract(epoch from l.occurred_at) * 1000)::float8 as at
  from unnest($2::uuid[], $3::bigint[]) as s (id, after)
  join ledger l on l.agency_id = $1 and l.stream_id = s.id and l.position > s.after and l.position <= $4
  order by l.position`
