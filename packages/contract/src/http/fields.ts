import { z } from 'zod'
import { Id } from '../commands/fields.ts'

/** Instants travel as ISO 8601 in UTC with milliseconds. */
/** A day that is asked about: of years in which work can lie, so that a day before or after it is one too. */
export const AskedDay = z.iso.date().refine((day) => day >= '1900-01-01' && day < '3000-01-01', {
  error: 'A day from 1900-01-01 to 2999-12-31',
})

export const IsoInstant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' })

/** An instant that is sent to us: any offset will do; decided upon as milliseconds since the epoch. */
export const InstantIn = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

/** Where a page of a list ends; opaque, to be sent back as it came. */
export const Cursor = z.string().min(1).max(200)

/** What every list understands: the cursor of the page before, and how many to answer. */
export const PageQuery = z.object({
  after: Cursor.exactOptional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type PageQuery = z.infer<typeof PageQuery>

/** A page in the order of ids; `next` is null on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: Cursor.nullable() })
}

/** What every stream answers beside its own fields. */
export const streamFields = {
  id: Id,
  /** Events so far; a later reading with the same version is the same. */
  version: z.int().positive(),
  updatedAt: IsoInstant,
}
