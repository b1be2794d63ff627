import type { AuditEntry, AuditQuery } from '@understudy/contract/http/audit'
import { inAgency } from '@understudy/db/key-ring'
import { peopleIn, unseal } from '@understudy/db/sealed'
import type { Engine } from '../shell/engine.ts'

/** The ledger of one agency as an auditor asks for it, newest first; `next` is where the search goes on. */
export interface AuditPage {
  readonly items: AuditEntry[]
  readonly next: number | null
}

/** Of how many events one question looks at most: what is found seldom is asked for again from where it stopped. */
const window = 20_000

export async function readAudit(engine: Engine, agencyId: string, query: AuditQuery): Promise<AuditPage> {
  const { before = Number.MAX_SAFE_INTEGER, limit, actor, type, streamType, streamId, keyId, since, until } = query
  const filters = [actor, type, streamType, streamId, keyId, since, until].map((value) => value ?? null)
  const rows = (await inAgency(engine.pool, agencyId, statement, [
    agencyId,
    before,
    window,
    limit,
    ...filters,
  ])) as unknown as Row[]
  const found = rows.filter(({ stream_id }) => stream_id !== null)
  const keys = await engine.keys.of(agencyId, [...new Set(found.flatMap(({ body }) => peopleIn(body)))])
  const last = rows[0]?.last
  const next = found.length === limit ? Number(found.at(-1)?.position) : (last ?? null)
  return {
    items: found.map((row) => present(row, (person) => keys.get(person))),
    next: next === null ? null : Number(next),
  }
}

/** The window is walked along the primary key; where nothing in it fits, one row says where it ended. */
const statement = `
  with looked as materialized (
    select * from ledger where agency_id = $1 and position < $2 order by position desc limit $3
  ), edge as (
    select case when count(*) = $3 then min(position) end as last from looked
  ), fitting as (
    select l.*, u.key_id from looked l
    left join key_use u on u.agency_id = l.agency_id and u.command_id = l.command_id
    where ($5::text is null or l.actor = $5) and ($6::text is null or l.type = $6)
      and ($7::text is null or l.stream_type = $7) and ($8::uuid is null or l.stream_id = $8)
      and ($9::uuid is null or u.key_id = $9)
      and ($10::timestamptz is null or l.recorded_at >= $10) and ($11::timestamptz is null or l.recorded_at < $11)
    order by l.position desc limit $4
  )
  select edge.last, fitting.* from edge left join fitting on true order by fitting.position desc`

interface Row {
  last: number | null
  position: number
  stream_type: string
  stream_id: string | null
  version: number
  type: string
  occurred_at: Date
  recorded_at: Date
  actor: string
  cause: number | null
  command_id: string
  key_id: string | null
  body: unknown
  hash: Buffer
}

function present(row: Row, keyOf: (person: string) => Buffer | undefined): AuditEntry {
  return {
    position: Number(row.position),
    streamType: row.stream_type,
    streamId: String(row.stream_id),
    version: row.version,
    type: row.type,
    occurredAt: row.occurred_at.toISOString(),
    recordedAt: row.recorded_at.toISOString(),
    actor: row.actor,
    keyId: row.key_id,
    cause: row.cause === null ? null : Number(row.cause),
    commandId: row.command_id,
    body: unseal(row.body, keyOf) as Record<string, unknown>,
    hash: row.hash.toString('hex'),
  }
}
