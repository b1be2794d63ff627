import { z } from 'zod'

/** Ids are made by the server; they are UUIDs of any version. */
export const Id = z.guid()

/** Names and titles stand beside others: the old embeddings and overrides of direction (Unicode, UAX 9) would turn these too. */
const withoutOverrides = /^[^\u202A-\u202E]*$/
export const ShortText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(withoutOverrides, 'Characters that turn the direction of what follows are left out of names and titles')
export const LongText = z.string().trim().min(1).max(10_000)

/** A calendar date, YYYY-MM-DD. */
export const PlainDate = z.iso.date()

/** A link to a document that is kept elsewhere: never the document, never a secret in it. */
export const Link = z.url({ protocol: /^https?$/ }).max(2_000)
