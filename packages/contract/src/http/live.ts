import { streamTypes } from '@understudy/domain/stream'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'

/**
 * One server-sent message of GET /v1/live: which streams changed, up to which position of the ledger. A change may be
 * told twice, never not at all. What tells a verdict is told as `changed`, because a second look at the work is blind; after a reconnection the browser's Last-Event-ID brings what was missed.
 */
export const LiveMessage = z.object({
  position: z.int().nonnegative(),
  streams: z.array(z.object({ type: z.enum(streamTypes), id: Id, eventTypes: z.array(z.string()) })),
  /** More has changed than is worth listing: read everything again. */
  reset: z.literal(true).exactOptional(),
})
export type LiveMessage = z.infer<typeof LiveMessage>
