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

/** A state row on its way to its table; instants in milliseconds since the epoch. */
export interface StateRow {
  readonly agencyId: string
  readonly id: string
  readonly version: number
  /** The version that was decided upon; 0 makes a new row. Not a column. */
  readonly baseVersion: number
  readonly hash: Buffer
  readonly state: string
  readonly machineVersion: string
  /** JSON text. */
  readonly context: string
  readonly wakeAt: number | null
  readonly virtualWakeAt: number | null
  readonly updatedAt: number
  /** The columns that only tables of this kind have, by name; instants as ISO text. */
  readonly own: Readonly<Record<string, unknown>>
}

export interface Fact {
  readonly type: StreamType
  readonly agencyId: string
  readonly id: string
  readonly version: number
  /** Where its state alone counts: then its version may be another, as long as that is the same. Of delegations only. */
  readonly state?: string | undefined
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

export interface KeyUseRow {
  readonly agency_id: string
  readonly command_id: string
  readonly key_id: string
  readonly recorded_at: string
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
  readonly keyUses?: readonly KeyUseRow[]
  readonly move?: LaneMove | undefined
}

export type CommitResult = 'committed' | 'moved_on' | 'cursor_moved_on'

const parameterCount = 52
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

function valuesOf({ agencies, facts, rows, events, keys, personKeys, keyUses = [], move }: Batch): unknown[] {
  const byType = streamTypes.map((type) => inOrder(rows.get(type) ?? []))
  return [
    agencies.join(','),
    textArray(facts.map((fact) => fact.type)),
    uuidArray(facts.map((fact) => fact.agencyId)),
    uuidArray(facts.map((fact) => fact.id)),
    int4Array(facts.map((fact) => fact.version)),
    textArray(facts.map((fact) => fact.state ?? '')),
    int4Array(byType.map((list) => list.length)),
    ...rowColumns(byType.flat()),
    ...byType.map((list) => jsonOrNull(list.map(withoutNulls))),
    ...eventColumns(events),
    jsonOrNull(keys),
    jsonOrNull(personKeys),
    jsonOrNull(keyUses),
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
    uuidArray(rows.map((row) => row.agencyId)),
    uuidArray(rows.map((row) => row.id)),
    int4Array(rows.map((row) => row.version)),
    int4Array(rows.map((row) => row.baseVersion)),
    byteaArray(rows.map((row) => row.hash)),
    textArray(rows.map((row) => row.state)),
    textArray(rows.map((row) => row.machineVersion)),
    jsonArray(rows.map((row) => row.context)),
    timestamptzArray(rows.map((row) => row.wakeAt)),
    timestamptzArray(rows.map((row) => row.virtualWakeAt)),
    timestamptzArray(rows.map((row) => row.updatedAt)),
  ]
}

/** What is not named is null, and costs the server nothing to read. */
function withoutNulls({ own }: StateRow): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  for (const name in own) if (own[name] !== null) kept[name] = own[name]
  return kept
}

function eventColumns(events: readonly LedgerEntry[]): Buffer[] {
  return [
    uuidArray(events.map((event) => event.agencyId)),
    textArray(events.map((event) => event.streamType)),
    uuidArray(events.map((event) => event.streamId)),
    int4Array(events.map((event) => event.version)),
    textArray(events.map((event) => event.type)),
    int2Array(events.map((event) => event.schemaVersion)),
    timestamptzArray(inMilliseconds(events.map((event) => event.occurredAt))),
    timestamptzArray(inMilliseconds(events.map((event) => event.recordedAt))),
    textArray(events.map((event) => event.actor)),
    int8Array(events.map((event) => event.cause)),
    uuidArray(events.map((event) => event.commandId)),
    jsonArray(events.map((event) => event.body)),
    byteaArray(events.map((event) => event.hash)),
  ]
}

/** Most events of a batch happened at the same instant. */
function inMilliseconds(texts: readonly string[]): number[] {
  let last = ''
  let ms = 0
  return texts.map((text) => {
    if (text !== last) ms = Date.parse(text)
    last = text
    return ms
  })
}
