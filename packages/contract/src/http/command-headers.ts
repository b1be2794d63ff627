import { z } from 'zod'

/** How the keys of the engine's own commands begin; nobody else's do. */
export const ownKeyPrefix = 'parked-'

/**
 * A name that the sender gives to one command. Sent again with the same content (after a lost answer, say) it is
 * answered as before and happens once; with other content it is refused. Left out, every sending is a command of its own.
 */
const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters')
  .refine(
    (key) => !key.startsWith(ownKeyPrefix),
    `Keys that begin with ${ownKeyPrefix} are the engine's own; choose another`,
  )

/** The ETag that a reading answered: the command is decided upon only while that is still how things are. */
const IfMatch = z.string().regex(/^"[1-9]\d{0,8}"$/, 'An ETag as a reading answered it, "7" for example')

export const CommandHeaders = z.object({
  'idempotency-key': IdempotencyKey.exactOptional(),
  'if-match': IfMatch.exactOptional(),
})
export type CommandHeaders = z.infer<typeof CommandHeaders>
