import { z } from 'zod'

/** Ids are made by the server; they are UUIDs of any version. */
export const Id = z.guid()

export const ShortText = z.string().trim().min(1).max(200)
export const LongText = z.string().trim().min(1).max(10_000)

/** A calendar date, YYYY-MM-DD. */
export const PlainDate = z.iso.date()

/** A link to a document that is kept elsewhere: never the document, never a secret in it. */
export const Link = z.url({ protocol: /^https?$/ }).max(2_000)
