import { type StreamType, streamTypes } from '@understudy/domain/stream'
import type pg from 'pg'
import {
  byteaArray,
  int2Array,
  int4Array,
  int8Array,
  jsonArray,
  textArray,
  timestamptzArray,
  uuidArray,
} from './binary-array.ts'
import type { LedgerEntry } from './ledger-entry.ts'

/** A state row as its table has it: the columns that every table has, and the noun's own; instants as ISO text. */
export interface StateRow extends Readonly<Record<string, unknown>> {
  readonly agency_id: string
  readonly id: string
  readonly version: number
  /** The version that was decided upon; 0 makes a new row. Not a column. */
  readonly base_version: number
  /** `\\x` and 64 hexadecimal digits. */
  readonly hash: string
  readonly state: string
  readonly machine_version: string
  readonly context: object
  readonly wake_at: string | null
  readonly virtual_wake_at: string | null
  readonly updated_at: string | null
}

export interface Fact {
  readonly type: StreamType
  readonly agencyId: string
  readonly id: string
  readonly version: number
}

export interface KeyRow {
  readonly agency_id: string
  readonly key: string
  readonly fingerprint: string
  readonly result: unknown
  readonly recorded_at: string
}

export interface PersonKeyRow {
  readonly agency_id: string
  readonly person_id: string
  readonly wrapped: string
}

/** The cursor of one handler in one lane, moved in the same transaction as what the handler decided. */
export interface LaneMove {
  readonly handler: string
  readonly lane: number
  readonly from: number
  readonly to: number
}

export interface Batch {
  readonly agencies: readonly string[]
  readonly facts: readonly Fact[]
  readonly rows: ReadonlyMap<StreamType, readonly StateRow[]>
  readonly events: readonly LedgerEntry[]
  readonly keys: readonly KeyRow[]
  readonly personKeys: readonly PersonKeyRow[]
  readonly move?: LaneMove | undefined
}

export type CommitResult = 'committed' | 'moved_on' | 'cursor_moved_on'

const parameterCount = 45
const parameters = Array.from({ length: parameterCount }, (_, index) => `$${index + 1}`).join(', ')
const statement = { name: 'commit_batch', text: `select commit_batch(${parameters})` }
const rowMovedOn = 'US001'
const cursorMovedOn = 'US002'
const deadlock = '40P01'

/** The second round trip of a batch: all of it, or nothing and why. */
export async function commitBatch(pool: pg.Pool, batch: Batch): Promise<CommitResult> {
  try {
    await pool.query({ ...statement, values: valuesOf(batch) })
    return 'committed'
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === rowMovedOn || code === deadlock) return 'moved_on'
    if (code === cursorMovedOn) return 'cursor_moved_on'
    throw error
  }
}

function valuesOf({ agencies, facts, rows, events, keys, personKeys, move }: Batch): unknown[] {
  const byType = streamTypes.map((type) => inOrder(rows.get(type) ?? []))
  return [
    agencies.join(','),
    textArray(facts.map((fact) => fact.type)),
    uuidArray(facts.map((fact) => fact.agencyId)),
    uuidArray(facts.map((fact) => fact.id)),
    int4Array(facts.map((fact) => fact.version)),
    int4Array(byType.map((list) => list.length)),
    ...rowColumns(byType.flat()),
    ...byType.map((list) => jsonOrNull(list.map(ownColumns))),
    ...eventColumns(events),
    jsonOrNull(keys),
    jsonOrNull(personKeys),
    move?.handler ?? null,
    move?.lane ?? null,
    move?.from ?? null,
    move?.to ?? null,
  ]
}

/** Two batches that meet on several rows lock them in the same order. */
const inOrder = (list: readonly StateRow[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

const jsonOrNull = (list: readonly unknown[]) => (list.length === 0 ? null : JSON.stringify(list))

function rowColumns(rows: readonly StateRow[]): Buffer[] {
  return [
    uuidArray(rows.map((row) => row.agency_id)),
    uuidArray(rows.map((row) => row.id)),
    int4Array(rows.map((row) => row.version)),
    int4Array(rows.map((row) => row.base_version)),
    byteaArray(rows.map((row) => Buffer.from(row.hash.slice(hexPrefix.length), 'hex'))),
    textArray(rows.map((row) => row.state)),
    textArray(rows.map((row) => row.machine_version)),
    jsonArray(rows.map((row) => JSON.stringify(row.context))),
    timestamptzArray(rows.map((row) => row.wake_at)),
    timestamptzArray(rows.map((row) => row.virtual_wake_at)),
    timestamptzArray(rows.map((row) => row.updated_at)),
  ]
}

const hexPrefix = '\\x'
const commonColumns = new Set([
  'agency_id',
  'id',
  'version',
  'base_version',
  'hash',
  'state',
  'machine_version',
  'context',
  'wake_at',
  'virtual_wake_at',
  'updated_at',
])

function ownColumns(row: StateRow): Record<string, unknown> {
  const own: Record<string, unknown> = {}
  for (const name in row) if (!commonColumns.has(name)) own[name] = row[name]
  return own
}

function eventColumns(events: readonly LedgerEntry[]): Buffer[] {
  return [
    uuidArray(events.map((event) => event.agencyId)),
    textArray(events.map((event) => event.streamType)),
    uuidArray(events.map((event) => event.streamId)),
    int4Array(events.map((event) => event.version)),
    textArray(events.map((event) => event.type)),
    int2Array(events.map((event) => event.schemaVersion)),
    timestamptzArray(events.map((event) => event.occurredAt)),
    timestamptzArray(events.map((event) => event.recordedAt)),
    textArray(events.map((event) => event.actor)),
    int8Array(events.map((event) => event.cause)),
    uuidArray(events.map((event) => event.commandId)),
    jsonArray(events.map((event) => event.body)),
    byteaArray(events.map((event) => event.hash)),
  ]
}
