import { z } from 'zod'
import { Id, ShortText } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'
import { storable } from './storable.ts'

export const MakeKey = storable(
  z.strictObject({
    name: ShortText,
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
)
export type MakeKey = z.infer<typeof MakeKey>

/** The key itself is in this answer and nowhere else, ever again. */
export const MadeKey = z.object({ id: Id, key: z.string() })
export type MadeKey = z.infer<typeof MadeKey>

export const ApiKey = z
  .object({
    id: Id,
    memberId: Id,
    name: z.string(),
    createdAt: IsoInstant,
    expiresAt: IsoInstant.nullable(),
    revokedAt: IsoInstant.nullable(),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof ApiKey>
