import { type StreamType, streamTypes } from '@understudy/domain/stream'
import type pg from 'pg'
import type { LedgerEntry } from './ledger-entry.ts'

/** A state row as its table has it: the common columns and the noun's own, instants as ISO text. */
export type StateRow = Readonly<Record<string, unknown>> & { readonly id: string }

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

const parameters = Array.from({ length: 32 }, (_, index) => `$${index + 1}`).join(', ')
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
  const states = streamTypes.map((type) => rows.get(type) ?? [])
  return [
    agencies.join(','),
    facts.map((fact) => fact.type),
    facts.map((fact) => fact.agencyId),
    facts.map((fact) => fact.id),
    facts.map((fact) => fact.version),
    states.reduce((sum, list) => sum + list.length, 0),
    ...states.map(jsonOrNull),
    ...eventColumns(events),
    jsonOrNull(keys),
    jsonOrNull(personKeys),
    move?.handler ?? null,
    move?.lane ?? null,
    move?.from ?? null,
    move?.to ?? null,
  ]
}

const jsonOrNull = (list: readonly unknown[]) => (list.length === 0 ? null : JSON.stringify(list))

function eventColumns(events: readonly LedgerEntry[]): unknown[][] {
  return [
    events.map((event) => event.agencyId),
    events.map((event) => event.streamType),
    events.map((event) => event.streamId),
    events.map((event) => event.version),
    events.map((event) => event.type),
    events.map((event) => event.schemaVersion),
    events.map((event) => event.occurredAt),
    events.map((event) => event.recordedAt),
    events.map((event) => event.actor),
    events.map((event) => event.cause),
    events.map((event) => event.commandId),
    events.map((event) => event.body),
    events.map((event) => event.hash),
  ]
}
