import type { Plan } from '@understudy/domain/quality/plan'
import { z } from 'zod'

const SamplingLevel = z.strictObject({ num: z.number(), den: z.number() })

/** A review plan of an agency's own, as it is written down; whether it can work is the domain's to say. */
export const PlanDefinition = z.strictObject({
  id: z.string().trim().min(1).max(200),
  version: z.number().default(1),
  acceptable: z.number(),
  unacceptable: z.number(),
  reworkCost: z.number(),
  promoteAt: z.number(),
  attemptLength: z.number(),
  trustCap: z.number(),
  critical: z.union([z.number(), z.literal('demote')]),
  passesToClimb: z.number(),
  levels: z.array(SamplingLevel).min(1).max(20),
  /** What is drawn at random goes out at once and is reviewed late; no bound on outgoing errors is stated then. */
  deliversBeforeReview: z.boolean().exactOptional(),
}) satisfies z.ZodType<Plan>
export type PlanDefinition = z.infer<typeof PlanDefinition>
