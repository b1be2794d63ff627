import { hash } from 'node:crypto'
import type { StreamType } from '@understudy/domain/stream'

/** One row of the ledger, as it is written. */
export interface LedgerEntry {
  readonly agencyId: string
  readonly streamType: StreamType
  readonly streamId: string
  readonly version: number
  readonly type: string
  readonly schemaVersion: number
  /** ISO 8601, milliseconds, UTC. */
  readonly occurredAt: string
  readonly recordedAt: string
  readonly actor: string
  /** The position of the event that a handler answered with this one. */
  readonly cause: number | null
  readonly commandId: string
  /** Canonical JSON (RFC 8785), personal leaves sealed. */
  readonly body: string
  readonly hash: Buffer
}

/** Before the first event of a stream. */
export const noHash: Buffer = Buffer.alloc(32)

/**
 * SHA-256 over the previous hash, the columns and the stored bytes of the body, each on a line of its own, the body
 * last; never over the position, which the database draws afterwards.
 */
export function chainHash(previous: Buffer, entry: Omit<LedgerEntry, 'hash'>): Buffer {
  const text = `${previous.toString('hex')}\n${entry.agencyId}\n${entry.streamType}\n${entry.streamId}\n${entry.version}
${entry.type}\n${entry.schemaVersion}\n${entry.occurredAt}\n${entry.recordedAt}\n${entry.actor}\n${entry.cause ?? ''}
${entry.commandId}\n${entry.body}`
  return hash('sha256', text, 'buffer')
}
