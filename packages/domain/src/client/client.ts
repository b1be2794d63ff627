import type { ComplianceSignOff } from '../access/agreement.ts'
import { type ClientAccess, type ClientAccessEvents, evolveClientAccess } from '../access/client-system.ts'
import { isTimeZone } from '../agency/agency.ts'
import { accepted, type Decision, type Reason, refused, refusedBecause } from '../decision.ts'
import type { FitEvents, SavedFit } from '../fit/save-fit.ts'
import type { Intake } from '../insight/agree-intake.ts'
import { evolveInsight, type InsightEvents } from '../insight/evolve.ts'
import type { KeptBaseline } from '../insight/record-baseline.ts'
import type { KeptHourlyValue } from '../insight/set-hourly-value.ts'
import type { Confirmations, RolloutEvents } from '../rollout/confirm-item.ts'
import { evolveRollout } from '../rollout/evolve.ts'
import { checkCalendar } from '../sla/calendar.ts'
import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import { checkPolicy, type Policy } from '../sla/policy.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'
import { type Erasure, type ErasureEvents, evolveErasure } from './erase-client.ts'
import { evolveFeeds, type FeedEvents, type HolidayFeeds } from './holiday-feeds.ts'
import { type ApprovedTemplates, evolveTemplates, type TemplateEvents } from './message-templates.ts'
import { type PolicyList, policiesInForce, savePolicies } from './policies.ts'
import { advanced, type Recompute, type RecomputeStep } from './recompute.ts'
import type { KeptWays, WaysEvents } from './ways.ts'

/** What a policy promises, before the client numbers it. */
export type PolicyTerms = Omit<Policy, 'id' | 'version' | 'audience'>

export interface Client extends StreamState, ClientAccess {
  /** `erasing`: nothing more is written for it, and what was written goes. */
  readonly state: 'active' | 'erasing' | 'erased'
  readonly name: string
  readonly timeZone: string
  readonly regulated: boolean
  readonly complianceSignOff: ComplianceSignOff | null
  /** Every version that was published; the last is in force, clocks pin the one they started under. */
  readonly calendars: readonly CalendarDefinition[]
  readonly policies: readonly Policy[]
  /** The ordered list in force, once one was saved; before it, the last of `policies` is all there is. */
  readonly policyList?: PolicyList
  /** When its calendar is looked at again: does it still open within 366 days (sla, rule 16)? */
  readonly calendarCheckAt?: number
  /** The newest recompute of running clocks. */
  readonly recompute?: Recompute
  /** The feeds whose holidays its calendar follows. */
  readonly feeds?: HolidayFeeds
  /** The newest answer to the fit questionnaire, and what was confirmed of the rollout plan. */
  readonly fit?: SavedFit
  readonly rollout?: Confirmations
  /** Words that the client has approved for what is sent in its name. */
  readonly templates?: ApprovedTemplates
  /** Its words, where things go, and what they are called. */
  readonly ways?: KeptWays
  /** What its measures are read against: how it was before, what an hour is worth, and where requests are sent. */
  readonly baseline?: KeptBaseline
  readonly hourlyValue?: KeptHourlyValue
  readonly intake?: Intake
  readonly erasure?: Erasure
}

export interface ClientEvents
  extends FeedEvents,
    ClientAccessEvents,
    FitEvents,
    RolloutEvents,
    InsightEvents,
    ErasureEvents,
    WaysEvents,
    TemplateEvents {
  'client.registered': { name: string; timeZone: string; regulated: boolean }
  'client.calendar_published': { version: number; calendar: CalendarDefinition; checkAt?: number }
  'client.policy_published': { version: number; policy: Policy }
  'client.policies_saved': PolicyList
  /** The yearly look at the calendar; a reason where it no longer opens, which is a planning warning. */
  'client.calendar_checked': { nextAt: number; reasons?: readonly Reason[] }
  'client.recompute_started': Recompute
  'client.recompute_advanced': RecomputeStep
  'client.compliance_signed_off': ComplianceSignOff
}

/** How often a calendar is looked at again. */
export const yearMs = 365 * 86_400_000

export function evolveClient(client: Client | undefined, event: Happening): Client {
  if (event.type === 'client.registered') {
    const body = event.body as ClientEvents['client.registered']
    return { state: 'active', ...body, complianceSignOff: null, calendars: [], policies: [] }
  }
  if (client === undefined) return unknownEvent('client', event)
  switch (event.type) {
    case 'client.calendar_published':
      return {
        ...client,
        calendars: [...client.calendars, (event.body as ClientEvents[typeof event.type]).calendar],
        ...nextCheck((event.body as ClientEvents[typeof event.type]).checkAt),
      }
    case 'client.policy_published':
      return { ...client, policies: [...client.policies, (event.body as ClientEvents[typeof event.type]).policy] }
    case 'client.policies_saved':
      return { ...client, policyList: event.body as PolicyList }
    case 'client.calendar_checked':
      return { ...client, ...nextCheck((event.body as ClientEvents[typeof event.type]).nextAt) }
    case 'client.recompute_started':
      return { ...client, recompute: event.body as Recompute }
    case 'client.recompute_advanced':
      return { ...client, ...advanced(client.recompute, event.body as RecomputeStep) }
    case 'client.compliance_signed_off':
      return { ...client, complianceSignOff: event.body as ComplianceSignOff }
    case 'client.ways_described':
      return { ...client, ways: event.body as KeptWays }
    case 'client.compliance_lapsed': {
      const { complianceSignOff } = client
      return { ...client, complianceSignOff: complianceSignOff && { ...complianceSignOff, lapsedAt: event.at } }
    }
    default: {
      const access = evolveClientAccess(client, event.type, event.body)
      if (access !== undefined) return { ...client, ...access }
      const rollout = evolveRollout(client, event)
      if (rollout !== undefined) return { ...client, ...rollout }
      const insight = evolveInsight(client, event)
      if (insight !== undefined) return { ...client, ...insight }
      const templates = evolveTemplates(client.templates ?? {}, event.type, event.body)
      if (templates !== undefined) return { ...client, templates }
      const erasing = evolveErasure(client, event.type, event.body, event.at)
      if (erasing !== undefined) return erasing
      const feeds = evolveFeeds(client.feeds ?? {}, event.type, event.body)
      return feeds === undefined ? unknownEvent('client', event) : { ...client, feeds }
    }
  }
}

const nextCheck = (at: number | undefined) => (at === undefined ? {} : { calendarCheckAt: at })

export function registerClient(
  existing: Client | undefined,
  id: string,
  input: ClientEvents['client.registered'],
): Decision {
  if (existing !== undefined) return refusedBecause('already_exists', 'A client with this id exists already')
  if (!isTimeZone(input.timeZone))
    return refusedBecause('zone_unknown', `${input.timeZone} is no IANA time zone`, 'Name one such as America/Chicago')
  return accepted([{ stream: 'client', id, type: 'client.registered', body: input }], { clientId: id })
}

export function publishCalendar(
  client: Pick<Client, 'calendars'>,
  id: string,
  calendar: CalendarDefinition,
  at: number,
): Decision {
  const reasons = checkCalendar(calendar, at)
  if (reasons.length > 0) return refused('calendar_cannot_work', reasons)
  const version = client.calendars.length + 1
  const body = { version, calendar, checkAt: at + yearMs }
  return accepted([{ stream: 'client', id, type: 'client.calendar_published', body }], { version })
}

/** The promise of those to whom no other policy applies; once a list was saved, the default at its end. */
export function publishPolicy(
  client: Pick<Client, 'policies' | 'policyList'>,
  id: string,
  terms: PolicyTerms,
): Decision {
  if (client.policyList !== undefined) return savePolicies(client, id, withDefault(policiesInForce(client), terms))
  const version = client.policies.length + 1
  const policy: Policy = { ...terms, id: 'default', version, audience: 'client' }
  const reasons = checkPolicy(policy)
  if (reasons.length > 0) return refused('policy_cannot_work', reasons)
  return accepted([{ stream: 'client', id, type: 'client.policy_published', body: { version, policy } }], { version })
}

function withDefault(policies: readonly Policy[], terms: PolicyTerms) {
  const last = policies.findLastIndex(({ audience }) => audience === 'client')
  return policies.map((policy, index) =>
    index === last ? { ...terms, id: policy.id, audience: policy.audience } : policy,
  )
}
