import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'

/** One event of a stream, as the ledger keeps it. Personal fields are shown open; the hash covers their sealed form. */
export const HistoryEvent = z
  .object({
    position: z.int().positive(),
    version: z.int().positive(),
    type: z.string(),
    schemaVersion: z.int().positive(),
    occurredAt: IsoInstant,
    recordedAt: IsoInstant,
    /** `member:<id>` or `system:<part>`; `member` where you judge the work without being told whose it is. */
    actor: z.string(),
    /** The position of the event that the engine answered with this one. */
    cause: z.int().nullable(),
    commandId: Id,
    /** The event's own fields as they were written: instants are milliseconds since the epoch. */
    body: z.record(z.string(), z.unknown()),
    /** SHA-256 over the previous hash, the columns and the stored body, hexadecimal. */
    hash: z.string().length(64),
  })
  .meta({ id: 'HistoryEvent' })
export type HistoryEvent = z.infer<typeof HistoryEvent>

export const HistoryQuery = z.object({
  /** The last version seen. */
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type HistoryQuery = z.infer<typeof HistoryQuery>

export const History = z.object({ items: z.array(HistoryEvent), next: z.int().nullable() })
export type History = z.infer<typeof History>
