import { z } from 'zod'

/** Instants travel as ISO 8601 in UTC with milliseconds. */
export const IsoInstant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' })

/** Where a page of a list ends; opaque, to be sent back as it came. */
export const Cursor = z.string().min(1).max(200)

export const PageLimit = z.coerce.number().int().min(1).max(200).default(50)
