import { z } from 'zod'
import { Id, ShortText } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'

/** `work_items:read`, `reviews:write`, `*:read`: a noun of the API, or all, and whether it changes something. */
const KeyScope = z.string().regex(/^([a-z_-]{1,40}|\*):(read|write)$/, 'A noun or *, a colon, and read or write')

export const MakeKey = z.strictObject({
  name: ShortText,
  expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Null for everything that its member may. */
  scopes: z.array(KeyScope).min(1).max(60).nullable().default(null),
})
export type MakeKey = z.infer<typeof MakeKey>

/** The key itself is in this answer and nowhere else, ever again. */
export const MadeKey = z.object({ id: Id, key: z.string() })
export type MadeKey = z.infer<typeof MadeKey>

export const ApiKey = z
  .object({
    id: Id,
    memberId: Id,
    name: z.string(),
    scopes: z.array(z.string()).nullable(),
    /** The member who made it, maybe for another; null where it was made on the machine, or before that was kept. */
    madeBy: Id.nullable(),
    createdAt: IsoInstant,
    expiresAt: IsoInstant.nullable(),
    revokedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>
