import { z } from 'zod'
import { laneCount } from '../subscriptions.ts'

/** Events of one lane for one handler. Names the position sent before it, so that a lost job is noticed. */
export const LaneJob = z.object({
  handler: z.enum([
    'lifecycle',
    'quality',
    'rework',
    'access',
    'rhythm',
    'promises',
    'feeds',
    'independence',
    'measures',
    'delivery',
    'escalation',
  ]),
  lane: z
    .int()
    .min(0)
    .max(laneCount - 1),
  after: z.int().min(0),
  upTo: z.int().min(0),
  /** Up to a hundred; none where the handler is to look up itself what it has missed. */
  events: z.array(z.object({ position: z.int(), agencyId: z.guid() })).max(100),
})
export type LaneJob = z.infer<typeof LaneJob>
