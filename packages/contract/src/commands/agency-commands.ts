import type { FrozenRound } from '@understudy/domain/agency/review-rounds'
import { z } from 'zod'
import { PlanDefinition } from '../plan-definition.ts'
import { ShortText } from './fields.ts'

export const FoundAgency = z.object({
  name: ShortText,
  mode: z.enum(['live', 'virtual', 'demo']).default('live'),
  timeZone: ShortText,
})
export type FoundAgency = z.infer<typeof FoundAgency>

export const SwitchAutomaticPromotion = z.object({ plans: z.array(ShortText).max(20) })
export type SwitchAutomaticPromotion = z.infer<typeof SwitchAutomaticPromotion>

/** What is left out stays as it is. */
export const SetReviewRules = z.object({
  claimCap: z.int().exactOptional(),
  roundsLimit: z.int().exactOptional(),
  doubles: z.boolean().exactOptional(),
})
export type SetReviewRules = z.infer<typeof SetReviewRules>

export const AskSecondFactor = z.object({ isAsked: z.boolean() })
export type AskSecondFactor = z.infer<typeof AskSecondFactor>

export const SetAbsenceLimit = z.object({ days: z.int() })
export type SetAbsenceLimit = z.infer<typeof SetAbsenceLimit>

/** Numbers of the gates of a hand-over; what is left out stays as it is. */
export const SetGateLimits = z.object({
  observations: z.int().exactOptional(),
  workingDays: z.int().exactOptional(),
  pauseDays: z.int().exactOptional(),
})
export type SetGateLimits = z.infer<typeof SetGateLimits>

/** When a theme of rework recurs; what is left out stays as it is. */
export const SetRecurrenceLimits = z.object({
  times: z.int().exactOptional(),
  assistants: z.int().exactOptional(),
  days: z.int().exactOptional(),
})
export type SetRecurrenceLimits = z.infer<typeof SetRecurrenceLimits>

/** A plan of the agency's own; its version is the engine's to count. */
export const SavePlan = PlanDefinition.omit({ version: true }).extend({
  /** The share of errors that reviewers miss; the upper limit of what the blind sample says where it is left out. */
  missRate: z.number().min(0).lt(1).exactOptional(),
})
export type SavePlan = z.infer<typeof SavePlan>

/** The engine's own: the agency's alarm has rung. */
export const WakeAgency = z.object({})
export type WakeAgency = z.infer<typeof WakeAgency>

/** The engine's own: the set of a round of late reviews, as its handler found it. */
export type FreezeReviewRound = FrozenRound

/** The engine's own: an installation reveals the key that it has kept. */
export const RevealDrawPeriod = z.object({ period: z.string().regex(/^\d{4}-\d{2}$/), keyHex: z.string().length(64) })
export type RevealDrawPeriod = z.infer<typeof RevealDrawPeriod>
