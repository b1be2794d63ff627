import type { StreamType } from '@understudy/domain/stream'
import type { LoadedRow } from './load-batch.ts'

/** A state row that was read by itself, as a batch has it: id, version, hash, state, context and updated_at. */
export function loadedRowOf(type: StreamType, agencyId: string, row: Readonly<Record<string, unknown>>): LoadedRow {
  return {
    type,
    agencyId,
    id: String(row['id']),
    version: Number(row['version']),
    hash: row['hash'] as Buffer,
    state: String(row['state']),
    lastAt: (row['updated_at'] as Date).getTime(),
    context: row['context'] as object,
  }
}
