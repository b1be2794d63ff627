import type { PlanPromise as Promised } from '@understudy/domain/quality/plan-promise'
import { z } from 'zod'
import { PlanDefinition } from '../plan-definition.ts'
import { MissRate } from './reviewer-measures.ts'

const Share = z.number()

/** What a plan does to people with these true error rates, exactly. */
const PlanPromise = z
  .object({
    missRate: Share,
    rates: z.array(
      z.object({
        errorRate: Share,
        promoted: Share,
        /** Null where nobody is promoted. */
        meanReviews: z.number().nullable(),
        reviewedAfterwards: Share,
        outgoing: Share,
        /** Null where nobody is ever demoted. */
        reviewsToDemotion: z.number().nullable(),
      }),
    ),
    /** Cumulative chance of a false promotion at attempts 1, 2, 3. */
    falsePromotion: z.array(Share),
    /** Null where the plan delivers before it reviews: nothing bounds what goes out then. */
    worstOutgoing: Share.nullable(),
  })
  .meta({ id: 'PlanPromise' }) satisfies z.ZodType<Promised>

const ShownPlan = z.object({
  plan: PlanDefinition,
  /** Of the agency, and not one that every agency has. */
  own: z.boolean(),
  promise: PlanPromise,
})

/** `missRate` stands in for what reviewers are known to miss, whose upper limit counts where it is left out. */
export const PlansQuery = z.object({ missRate: z.coerce.number().min(0).lt(1).exactOptional() })
export type PlansQuery = z.infer<typeof PlansQuery>

export const ShownPlans = z.object({
  items: z.array(ShownPlan),
  /** What the agency's blind sample says that reviewers miss; null without a failure in it, when nothing is assumed. */
  reviewers: MissRate.nullable(),
})
export type ShownPlans = z.infer<typeof ShownPlans>

/** What saving would answer: why it would be refused, or what the plan would promise. */
export const PlanPreview = z.object({
  reasons: z.array(z.object({ code: z.string(), message: z.string(), satisfiedBy: z.string().exactOptional() })),
  version: z.int().nullable(),
  promise: PlanPromise.nullable(),
})
export type PlanPreview = z.infer<typeof PlanPreview>
