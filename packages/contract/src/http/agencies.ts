import { agencyModes } from '@understudy/domain/agency/agency'
import { z } from 'zod'
import {
  AskSecondFactor,
  SavePlan,
  SetAbsenceLimit,
  SetGateLimits,
  SetRecurrenceLimits,
  SetReviewRules,
  SwitchAutomaticPromotion,
} from '../commands/agency-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { streamFields } from './fields.ts'

export const Agency = z
  .object({
    ...streamFields,
    name: z.string(),
    mode: z.enum(agencyModes),
    timeZone: z.string(),
    automaticPromotion: z.array(z.string()),
    /** Reviews that one person may have claimed at once, the round whose rework is one too many, the blind sample. */
    reviewRules: z.object({ claimCap: z.int(), roundsLimit: z.int(), doubles: z.boolean() }),
    /** When a theme of rework recurs, so that a process fix opens; version 0 until the agency sets its own. */
    recurrence: z.object({ version: z.int(), times: z.int(), assistants: z.int(), days: z.int() }),
    /** Longer away than so many days, everything is looked at again. */
    absenceLimitDays: z.int(),
    /** When assistants are reminded of their daily update and when it is missing, where they are; null asks nobody. */
    updateTimes: z.object({ remindAt: z.string(), missingAt: z.string() }).nullable(),
    /** People come in with a second factor, a passkey or single sign-on only. */
    asksSecondFactor: z.boolean(),
    /** What the gates of a hand-over ask for, and after how many days of a pause a lead is asked. */
    gateLimits: z.object({ observations: z.int(), workingDays: z.int(), pauseDays: z.int() }),
    /** SHA-256 of the key of each draw period, published before its first draw. */
    drawPeriods: z.record(z.string(), z.string()),
    /** The keys of those that are over, hexadecimal: with one anybody can repeat the period's draws. */
    revealedKeys: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Agency' })
export type Agency = z.infer<typeof Agency>

/** The only agency anybody can name is their own. */
export const agencyCommands: readonly CommandRoute[] = [
  {
    command: 'agency.switch_automatic_promotion',
    path: '/v1/agency/automatic-promotion',
    input: SwitchAutomaticPromotion,
    summary: 'Say under which plans a promotion needs no signature',
  },
  {
    command: 'agency.set_review_rules',
    path: '/v1/agency/review-rules',
    input: SetReviewRules,
    summary: 'Say how many reviews one person may claim at once, and how many rounds are too many',
  },
  {
    command: 'agency.set_absence_limit',
    path: '/v1/agency/absence-limit',
    input: SetAbsenceLimit,
    summary: 'Say after how many days away everything is looked at again',
  },
  {
    command: 'agency.ask_second_factor',
    path: '/v1/agency/second-factor',
    input: AskSecondFactor,
    summary: 'Say whether people need a second factor, a passkey or single sign-on to get in',
  },
  {
    command: 'agency.set_recurrence_limits',
    path: '/v1/agency/recurrence-limits',
    input: SetRecurrenceLimits,
    summary: 'Say when a theme of rework recurs, so that a process fix opens',
  },
  {
    command: 'agency.set_gate_limits',
    path: '/v1/agency/gate-limits',
    input: SetGateLimits,
    summary: 'Say how many items are watched, on how many days evidence lies, and how long a pause may last',
  },
  {
    command: 'agency.save_plan',
    path: '/v1/agency/plans',
    input: SavePlan,
    summary: 'Save a plan of your own, or its next version; the answer says what it promises',
  },
]
