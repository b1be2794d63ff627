import { isTimeZone } from '../agency/agency.ts'
import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import { checkCalendar } from '../sla/calendar.ts'
import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import { checkPolicy, type Policy } from '../sla/policy.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'

/** What a policy promises, before the client numbers it. */
export type PolicyTerms = Omit<Policy, 'id' | 'version' | 'audience'>

export interface ComplianceSignOff {
  readonly agreement: string
  readonly signedBy: string
  readonly signedOn: string
  readonly documentLink: string
}

export interface Client extends StreamState {
  readonly state: 'active'
  readonly name: string
  readonly timeZone: string
  readonly regulated: boolean
  readonly complianceSignOff: ComplianceSignOff | null
  /** Every version that was published; the last is in force, clocks pin the one they started under. */
  readonly calendars: readonly CalendarDefinition[]
  readonly policies: readonly Policy[]
}

export interface ClientEvents {
  'client.registered': { name: string; timeZone: string; regulated: boolean }
  'client.calendar_published': { version: number; calendar: CalendarDefinition }
  'client.policy_published': { version: number; policy: Policy }
  'client.compliance_signed_off': ComplianceSignOff
}

export function evolveClient(client: Client | undefined, event: Happening): Client {
  if (event.type === 'client.registered') {
    const body = event.body as ClientEvents['client.registered']
    return { state: 'active', ...body, complianceSignOff: null, calendars: [], policies: [] }
  }
  if (client === undefined) return unknownEvent('client', event)
  switch (event.type) {
    case 'client.calendar_published':
      return { ...client, calendars: [...client.calendars, (event.body as ClientEvents[typeof event.type]).calendar] }
    case 'client.policy_published':
      return { ...client, policies: [...client.policies, (event.body as ClientEvents[typeof event.type]).policy] }
    case 'client.compliance_signed_off':
      return { ...client, complianceSignOff: event.body as ComplianceSignOff }
    default:
      return unknownEvent('client', event)
  }
}

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
  return accepted([{ stream: 'client', id, type: 'client.calendar_published', body: { version, calendar } }], {
    version,
  })
}

export function publishPolicy(client: Pick<Client, 'policies'>, id: string, terms: PolicyTerms): Decision {
  const version = client.policies.length + 1
  const policy: Policy = { ...terms, id: 'default', version, audience: 'client' }
  const reasons = checkPolicy(policy)
  if (reasons.length > 0) return refused('policy_cannot_work', reasons)
  return accepted([{ stream: 'client', id, type: 'client.policy_published', body: { version, policy } }], { version })
}

export function signOffCompliance(client: Client, id: string, signOff: ComplianceSignOff): Decision {
  if (!client.regulated)
    return refusedBecause('not_regulated', 'This client is not marked as regulated, so there is nothing to sign off')
  const missing = Object.entries(signOff).filter(([, value]) => value.trim() === '')
  if (missing.length > 0)
    return refused(
      'sign_off_incomplete',
      missing.map(([name]) => reason('field_missing', `The compliance sign-off lacks ${name}`)),
    )
  return accepted([{ stream: 'client', id, type: 'client.compliance_signed_off', body: signOff }])
}
