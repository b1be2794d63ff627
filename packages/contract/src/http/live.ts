import { streamTypes } from '@understudy/domain/stream'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'

/** One server-sent message of GET /v1/live: which streams changed, up to which position of the ledger (its event id). */
export const LiveMessage = z.object({
  position: z.int().nonnegative(),
  streams: z.array(z.object({ type: z.enum(streamTypes), id: Id, eventTypes: z.array(z.string()) })),
})
export type LiveMessage = z.infer<typeof LiveMessage>
