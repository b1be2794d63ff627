import { streamTypes } from '@understudy/domain/stream'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'

/** What is searched for: everything where nothing is said. */
export const AuditFilters = z.object({
  /** `member:<id>` or `system:<part>`. */
  actor: z
    .string()
    .regex(/^(member|system):[\w-]{1,60}$/)
    .exactOptional(),
  type: z
    .string()
    .regex(/^[a-z_]+\.[a-z_]+$/)
    .max(100)
    .exactOptional(),
  streamType: z.enum(streamTypes).exactOptional(),
  streamId: Id.exactOptional(),
  /** Done with this key. */
  keyId: Id.exactOptional(),
  since: z.iso.datetime({ offset: true }).exactOptional(),
  until: z.iso.datetime({ offset: true }).exactOptional(),
})

/** `before`: the `next` of the page before. A page may be short or empty and still have a next one. */
export const AuditQuery = AuditFilters.extend({
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditQuery = z.infer<typeof AuditQuery>

export const AuditEntry = z
  .object({
    position: z.int(),
    streamType: z.string(),
    streamId: Id,
    version: z.int(),
    type: z.string(),
    occurredAt: IsoInstant,
    recordedAt: IsoInstant,
    actor: z.string(),
    /** The key that it was done with; null for a session of a person and for the engine's own. */
    keyId: Id.nullable(),
    cause: z.int().nullable(),
    commandId: Id,
    body: z.record(z.string(), z.unknown()),
    /** SHA-256 over the one before it in its stream, and itself. */
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof AuditEntry>

export const AuditPage = z.object({ items: z.array(AuditEntry), next: z.int().nullable() })

/** What the whole ledger of the agency comes to when it is folded again. */
export const AuditVerdict = z.object({
  clean: z.boolean(),
  streams: z.int(),
  events: z.int(),
  checkpoints: z.int(),
  differenceCount: z.int(),
  differences: z.array(z.object({ stream: z.string(), field: z.string() })),
})
export type AuditVerdict = z.infer<typeof AuditVerdict>

/**
 * A checkpoint for somebody outside to keep. `signature` is Ed25519 over the bytes of `hash` under `publicKey`; `hash` is
 * SHA-256 over what `hashed` says, so that whoever has it later finds a ledger that was cut or changed.
 */
export const SignedCheckpoint = z
  .object({
    agencyId: Id,
    number: z.int(),
    uptoPosition: z.int(),
    streams: z.int(),
    /** Merkle root of the newest hash of each stream that moved, hexadecimal like the rest. */
    root: z.string(),
    previous: z.string(),
    madeAt: IsoInstant,
    hash: z.string(),
    signature: z.string(),
    /** The lines whose SHA-256 is `hash`: `previous`, agency, number, position, streams, root and instant. */
    hashed: z.string(),
    /** SPKI in PEM. */
    publicKey: z.string(),
  })
  .meta({ id: 'SignedCheckpoint' })
export type SignedCheckpoint = z.infer<typeof SignedCheckpoint>
