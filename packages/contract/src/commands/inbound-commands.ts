import { z } from 'zod'
import { Id, ShortText } from './fields.ts'

export const OpenInbound = z.object({
  description: ShortText,
  /** The one task that it makes work of; any task of the agency where left out. */
  taskId: Id.exactOptional(),
})
export type OpenInbound = z.infer<typeof OpenInbound>

export const OfInbound = z.object({ inboundId: Id })
export type OfInbound = z.infer<typeof OfInbound>
