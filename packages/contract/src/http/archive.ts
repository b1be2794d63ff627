import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'

/** A file of an archive: lines of JSON, or a table of CSV. */
const ArchivedFile = z.object({ name: z.string(), bytes: z.int(), rows: z.int(), sha256: z.string() })
export type ArchivedFile = z.infer<typeof ArchivedFile>

/** `manifest.json`, the last file of an archive: what is in it, and what is not, and why. */
export const ArchiveManifest = z.object({
  format: z.literal('understudy archive'),
  version: z.literal(1),
  agencyId: Id,
  takenAt: IsoInstant,
  files: z.array(ArchivedFile),
  leftOut: z.array(z.object({ what: z.string(), why: z.string() })),
  /** SPKI in PEM. */
  publicKey: z.string(),
  /** Ed25519 over the SHA-256 of the manifest without this field, as canonical JSON (RFC 8785); hexadecimal. */
  signature: z.string(),
})
export type ArchiveManifest = z.infer<typeof ArchiveManifest>

/** `ledger/checkpoints.json`, before the events: what they are held against. */
export const ArchivedCheckpoints = z.object({
  agencyId: Id,
  checkpoints: z.array(
    z.object({
      number: z.int(),
      uptoPosition: z.int(),
      streams: z.int(),
      root: z.string(),
      previous: z.string(),
      hash: z.string(),
      signature: z.string(),
      madeAt: IsoInstant,
    }),
  ),
  progress: z.object({ number: z.int(), uptoPosition: z.int(), hash: z.string() }).nullable(),
  publicKey: z.string(),
})
export type ArchivedCheckpoints = z.infer<typeof ArchivedCheckpoints>
