import { type StreamType, streamTypes } from '@understudy/domain/stream'
import type pg from 'pg'
import { int4Array, textArray, uuidArray } from './binary-array.ts'

export interface WantedRow {
  /**
   * A kind of stream; or the reviews that a member has claimed, the newest escalations about a subject, what gathers
   * under a root: then the id is the member's, the subject's or the root's.
   */
  readonly type: StreamType | 'claims' | 'running' | 'group'
  readonly agencyId: string
  readonly id: string
  /** The version that the caller holds already, or 0: a row comes back only where it has another. */
  readonly known: number
}

export interface WantedKey {
  readonly agencyId: string
  readonly key: string
}

export interface LoadedRow {
  readonly type: StreamType
  readonly agencyId: string
  readonly id: string
  readonly version: number
  readonly hash: Buffer
  readonly state: string
  /** When the stream's last event happened, milliseconds since the epoch. */
  readonly lastAt: number
  readonly context: object
}

export interface UsedKey {
  readonly agencyId: string
  readonly key: string
  readonly fingerprint: Buffer
  readonly result: Record<string, unknown>
}

export interface Loaded {
  /** The database's clock, milliseconds since the epoch. */
  readonly now: number
  readonly rows: readonly LoadedRow[]
  readonly keys: readonly UsedKey[]
  readonly claims: readonly Claims[]
  readonly groups: readonly LoadedGroup[]
}

/** Escalations of one root that wait for their first notice; instants in milliseconds since the epoch. */
export interface LoadedGroup {
  readonly agencyId: string
  /** `kind:id`. */
  readonly root: string
  readonly leaderId: string
  readonly firstAt: number
  readonly lastAt: number
  readonly count: number
}

/** The reviews that a member has claimed and not answered. */
export interface Claims {
  readonly memberId: string
  readonly reviewIds: readonly string[]
}

/** In the order in which load_batch takes them. */
const kinds = [...streamTypes, 'running', 'group', 'claims'] as const

const statement = {
  name: 'load_batch',
  text: 'select * from load_batch($1, $2, $3, $4, $5, $6, $7)',
}

/** The first round trip of a batch: rows, the rows those hang on, used idempotency keys, and the time. */
export async function loadBatch(
  pool: pg.Pool,
  agencies: readonly string[],
  wanted: readonly WantedRow[],
  keys: readonly WantedKey[],
): Promise<Loaded> {
  const byKind = Map.groupBy(wanted, ({ type }) => type)
  const lists = kinds.map((kind) => byKind.get(kind) ?? [])
  const inOrder = lists.flat()
  const { rows } = await pool.query({
    ...statement,
    values: [
      agencies.join(','),
      int4Array(lists.map(({ length }) => length)),
      uuidArray(inOrder.map((row) => row.agencyId)),
      uuidArray(inOrder.map((row) => row.id)),
      int4Array(inOrder.map((row) => row.known)),
      uuidArray(keys.map((key) => key.agencyId)),
      textArray(keys.map((key) => key.key)),
    ],
  })
  return sortOut(rows)
}

interface Row {
  type: string
  agency_id: string
  id: string
  version: number
  hash: Buffer
  state: string
  context: Record<string, unknown> | null
  at: Date | null
}

function sortOut(rows: Row[]): Loaded {
  const none = { rows: [] as LoadedRow[], keys: [] as UsedKey[], claims: [] as Claims[], groups: [] as LoadedGroup[] }
  const loaded = { now: 0, ...none }
  for (const row of rows) {
    if (row.type === 'now') loaded.now = Number(row.state)
    else if (row.type === 'key')
      loaded.keys.push({ agencyId: row.agency_id, key: row.state, fingerprint: row.hash, result: row.context ?? {} })
    else if (row.type === 'group')
      loaded.groups.push({
        ...(row.context as unknown as LoadedGroup),
        ...{ agencyId: row.agency_id, root: `${row.state}:${row.id}` },
      })
    else if (row.type === 'claims')
      loaded.claims.push({ memberId: row.id, reviewIds: row.context as unknown as string[] })
    else
      loaded.rows.push({
        type: row.type as StreamType,
        agencyId: row.agency_id,
        id: row.id,
        version: row.version,
        hash: row.hash,
        state: row.state,
        lastAt: row.at?.getTime() ?? 0,
        context: row.context ?? {},
      })
  }
  return loaded
}
