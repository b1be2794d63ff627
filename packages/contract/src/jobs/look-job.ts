import { z } from 'zod'

/** Items whose risk of a missed promise is to be looked at. */
export const LookJob = z.object({
  kind: z.literal('look'),
  items: z
    .array(z.object({ agencyId: z.guid(), workItemId: z.guid() }))
    .min(1)
    .max(100),
})
export type LookJob = z.infer<typeof LookJob>
