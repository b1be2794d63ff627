import { evolveTaskTypes, type TaskTypeEvents } from '../catalogue/own-task-types.ts'
import type { OwnTaskType } from '../catalogue/task-types.ts'
import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import {
  type EscalationRuleEvents,
  type EscalationRules,
  evolveEscalationRules,
} from '../escalation/agency-escalations.ts'
import { type AgencyChannelEvents, type AgencyChannels, evolveAgencyChannels } from '../notification/agency-channels.ts'
import type { Plan } from '../quality/plan.ts'
import type { PlanPromise } from '../quality/plan-promise.ts'
import { evolveThemes } from '../rework/evolve-themes.ts'
import type { ThemeEvents } from '../rework/name-theme.ts'
import type { RecurrenceLimits } from '../rework/recurrence-limits.ts'
import type { ThemeRegistry } from '../rework/theme.ts'
import type { UpdateTimes } from '../rhythm/update-due.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'
import { evolveGateLimits, type GateLimitEvents, type GateLimits } from './gate-limits.ts'
import type { FrozenRound, ReviewRound } from './review-rounds.ts'
import type { ReviewRules } from './review-rules.ts'

export const agencyModes = ['live', 'virtual', 'demo'] as const
/** A virtual agency's clock is moved by its driver alone, and it never becomes live (domain, section 14). */
export type AgencyMode = (typeof agencyModes)[number]

export interface Agency extends StreamState, ThemeRegistry, EscalationRules, AgencyChannels {
  readonly state: 'active'
  readonly name: string
  readonly mode: AgencyMode
  readonly timeZone: string
  /** Plans under which a promotion needs no signature. */
  readonly automaticPromotion: readonly string[]
  /** Draw periods opened so far: period and the SHA-256 of its key, published before the first draw. */
  readonly drawPeriods: Readonly<Record<string, string>>
  /** Keys of the periods that are over and revealed, in hexadecimal digits: from here on anybody can repeat their draws. */
  readonly revealedKeys?: Readonly<Record<string, string>>
  readonly reviewRules?: ReviewRules
  /** The midnight at which the next round of late reviews is frozen, and the date of the last one. */
  readonly nextRoundAt?: number
  readonly lastRound?: string
  /** The newest draw period of which it is settled which verdicts are repeated blind. */
  readonly doublesSettled?: string
  /** Days away after which everything is looked at again. */
  readonly absenceLimitDays?: number
  /** When a theme of rework recurs, in the newest version of the agency's own limits. */
  readonly recurrence?: RecurrenceLimits
  /** Draw periods that are over and whose keys were asked for. */
  readonly endedPeriods?: readonly string[]
  /** The newest version of each plan of the agency's own, by id. */
  readonly plans?: Readonly<Record<string, Plan>>
  /** The newest version of each task type of the agency's own, by id. */
  readonly taskTypes?: Readonly<Record<string, OwnTaskType>>
  /** The numbers of the gates, where the agency has its own. */
  readonly gateLimits?: GateLimits
  /** When assistants are asked for their daily update; nobody is where unset. */
  readonly updateTimes?: UpdateTimes
  /** People come in with a second factor, a passkey or single sign-on only. */
  readonly asksSecondFactor?: boolean
}

export interface AgencyEvents
  extends ThemeEvents,
    EscalationRuleEvents,
    AgencyChannelEvents,
    TaskTypeEvents,
    GateLimitEvents {
  'agency.absence_limit_set': { days: number }
  'agency.founded': { name: string; mode: AgencyMode; timeZone: string }
  /** A virtual agency stands at the instant of this event. */
  'agency.clock_advanced': Record<string, never>
  'agency.automatic_promotion_switched': { plans: string[] }
  'agency.draw_period_opened': { period: string; commitment: string }
  'agency.draw_period_revealed': { period: string; keyHex: string }
  /** Everything that its key draws has been drawn: the installation is to reveal it. */
  'agency.draw_period_ended': { period: string }
  'agency.recurrence_limits_set': RecurrenceLimits
  'agency.review_rules_set': ReviewRules
  'agency.review_rounds_begun': { nextAt: number }
  'agency.review_round_opened': ReviewRound & { nextAt: number }
  'agency.review_round_frozen': FrozenRound
  /** With what the plan promised to whoever saved it. */
  'agency.plan_saved': { plan: Plan; promise: PlanPromise }
  'agency.update_times_set': { times: UpdateTimes | null }
  'agency.second_factor_asked': { isAsked: boolean }
}

export function evolveAgency(agency: Agency | undefined, event: Happening): Agency {
  if (event.type === 'agency.founded') {
    const { name, mode, timeZone } = event.body as AgencyEvents['agency.founded']
    return { state: 'active', name, mode, timeZone, automaticPromotion: [], drawPeriods: {} }
  }
  if (agency === undefined) return unknownEvent('agency', event)
  switch (event.type) {
    case 'agency.clock_advanced':
      return agency
    case 'agency.automatic_promotion_switched':
      return { ...agency, automaticPromotion: (event.body as AgencyEvents[typeof event.type]).plans }
    case 'agency.draw_period_opened': {
      const { period, commitment } = event.body as AgencyEvents[typeof event.type]
      return { ...agency, drawPeriods: { ...agency.drawPeriods, [period]: commitment } }
    }
    case 'agency.draw_period_revealed': {
      const { period, keyHex } = event.body as AgencyEvents[typeof event.type]
      return { ...agency, revealedKeys: { ...agency.revealedKeys, [period]: keyHex } }
    }
    case 'agency.draw_period_ended': {
      const { period } = event.body as AgencyEvents[typeof event.type]
      return { ...agency, endedPeriods: [...(agency.endedPeriods ?? []), period] }
    }
    case 'agency.recurrence_limits_set':
      return { ...agency, recurrence: event.body as RecurrenceLimits }
    case 'agency.absence_limit_set':
      return { ...agency, absenceLimitDays: (event.body as AgencyEvents[typeof event.type]).days }
    case 'agency.plan_saved': {
      const { plan } = event.body as AgencyEvents[typeof event.type]
      return { ...agency, plans: { ...agency.plans, [plan.id]: plan } }
    }
    case 'agency.review_rounds_begun':
    case 'agency.review_round_opened':
      return { ...agency, nextRoundAt: (event.body as { nextAt: number }).nextAt }
    case 'agency.review_round_frozen':
      return { ...agency, ...frozen(event.body as FrozenRound) }
    case 'agency.update_times_set': {
      const { updateTimes: _, ...rest } = agency
      const { times } = event.body as AgencyEvents[typeof event.type]
      return times === null ? rest : { ...rest, updateTimes: times }
    }
    case 'agency.second_factor_asked':
      return { ...agency, asksSecondFactor: (event.body as AgencyEvents[typeof event.type]).isAsked }
    case 'agency.review_rules_set':
      return { ...agency, reviewRules: event.body as ReviewRules }
    default: {
      const part =
        evolveThemes(agency, event.type, event.body) ??
        evolveTaskTypes(agency, event.type, event.body) ??
        evolveGateLimits(event.type, event.body) ??
        evolveEscalationRules(agency, event.type, event.body, event.at) ??
        evolveAgencyChannels(agency, event.type, event.body)
      return part === undefined ? unknownEvent('agency', event) : { ...agency, ...part }
    }
  }
}

function frozen({ date, settled }: FrozenRound): Partial<Agency> {
  return { lastRound: date, ...(settled !== undefined && { doublesSettled: settled.period }) }
}

export function foundAgency(existing: Agency | undefined, id: string, input: AgencyEvents['agency.founded']): Decision {
  if (existing !== undefined) return refusedBecause('already_exists', 'An agency with this id exists already')
  const reasons = [
    ...(input.name.trim() === '' ? [reason('name_missing', 'An agency needs a name')] : []),
    ...(isTimeZone(input.timeZone)
      ? []
      : [reason('zone_unknown', `${input.timeZone} is no IANA time zone`, 'Name one such as America/Chicago')]),
  ]
  if (reasons.length > 0) return refused('invalid_agency', reasons)
  return accepted([{ stream: 'agency', id, type: 'agency.founded', body: input }], { agencyId: id })
}

/** The plans for which automatic promotion may be switched on (quality, section 4, rule 23). */
export const automaticPlans = ['light', 'standard'] as const

export function switchAutomaticPromotion(id: string, plans: string[]): Decision {
  const wrong = plans.filter((plan) => automaticPlans.every((one) => one !== plan))
  if (wrong.length > 0)
    return refused(
      'plan_needs_a_signature',
      wrong.map((plan) =>
        reason('plan_needs_a_signature', `Under the plan ${plan} a named person confirms every promotion`),
      ),
    )
  return accepted([{ stream: 'agency', id, type: 'agency.automatic_promotion_switched', body: { plans } }])
}

export function openDrawPeriod(
  agency: Pick<Agency, 'drawPeriods'>,
  id: string,
  period: string,
  commitment: string,
): Decision {
  if (agency.drawPeriods[period] !== undefined) return accepted([])
  return accepted([{ stream: 'agency', id, type: 'agency.draw_period_opened', body: { period, commitment } }])
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
