import { z } from 'zod'

/** Recipients for whom something is to be sent, or to be planned anew. */
export const DeliverJob = z.object({
  kind: z.literal('deliver'),
  targets: z
    .array(z.object({ agencyId: z.guid(), targetId: z.guid() }))
    .min(1)
    .max(20),
})
export type DeliverJob = z.infer<typeof DeliverJob>
