import type { Role } from '../actor.ts'
import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import { evolveMemberChannels, type MemberChannelEvents, type MemberChannels } from '../notification/member-channels.ts'
import { erased, type Personal } from '../personal.ts'
import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'
import { type Absence, withAbsence } from './record-absence.ts'

export const supportRoles = [
  'general_va',
  'medical_va',
  'scribe',
  'medical_assistant',
  'executive_assistant',
  'receptionist',
  'billing',
] as const
export type SupportRole = (typeof supportRoles)[number]

/** A scribe is certified by a body or designated by the agency. */
export type ScribeCredential = 'certified' | 'designated'

export interface Agreement {
  readonly signedOn: string
  readonly documentLink: string
}

/** What an assistant may get into: never a password, only facts about how the access is kept. */
export interface Grant {
  readonly system: string
  readonly role: string
  readonly separateLogin: boolean
  readonly twoFactorVerifiedOn: string | null
  readonly inPasswordManager: boolean
  /** Milliseconds since the epoch, or null where it does not expire. */
  readonly expiresAt: number | null
}

export interface Member extends StreamState, MemberChannels {
  readonly state: 'active' | 'left'
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  /** The one client that a client contact sees. */
  readonly clientId: string | null
  /** The client contact who signs scribe work. */
  readonly clinician: boolean
  readonly supportRole: SupportRole | null
  readonly scribeCredential: ScribeCredential | null
  readonly agreement: Agreement | null
  readonly grants: readonly Grant[]
  readonly absences?: readonly Absence[]
  /** When they work; it governs the planning, never the promise (sla, rule 50). */
  readonly calendar?: CalendarDefinition
}

export interface MemberEvents extends MemberChannelEvents {
  'member.joined': {
    name: Personal
    email: Personal
    roles: Role[]
    clientId: string | null
    clinician?: boolean
    supportRole: SupportRole | null
  }
  'member.scribe_credential_recorded': { credential: ScribeCredential }
  'member.agreement_signed': Agreement
  'member.access_granted': Grant
  'member.access_revoked': { system: string; reason: string }
  'member.absence_recorded': Absence
  'member.calendar_saved': { calendar: CalendarDefinition }
  /** The key of the person's fields is gone with this event: what is sealed in the ledger opens as erased. */
  'member.erased': { reason: string }
}

export function evolveMember(member: Member | undefined, event: Happening): Member {
  if (event.type === 'member.joined') {
    const { name, email, roles, clientId, clinician = false, supportRole } = event.body as MemberEvents['member.joined']
    const facts = { clinician, scribeCredential: null, agreement: null, grants: [] }
    return { state: 'active', name: name.text, email: email.text, roles, clientId, supportRole, ...facts }
  }
  if (member === undefined) return unknownEvent('member', event)
  switch (event.type) {
    case 'member.scribe_credential_recorded':
      return { ...member, scribeCredential: (event.body as MemberEvents[typeof event.type]).credential }
    case 'member.agreement_signed':
      return { ...member, agreement: event.body as Agreement }
    case 'member.access_granted': {
      const grant = event.body as Grant
      return { ...member, grants: [...member.grants.filter((other) => other.system !== grant.system), grant] }
    }
    case 'member.access_revoked': {
      const { system } = event.body as MemberEvents[typeof event.type]
      return { ...member, grants: member.grants.filter((grant) => grant.system !== system) }
    }
    case 'member.calendar_saved':
      return { ...member, calendar: (event.body as MemberEvents[typeof event.type]).calendar }
    case 'member.absence_recorded':
      return { ...member, absences: withAbsence(member.absences ?? [], event.body as Absence) }
    case 'member.erased':
      return { ...member, state: 'left', name: erased, email: erased, grants: [] }
    default:
      return evolveMemberChannels(member, event.type, event.body) ?? unknownEvent('member', event)
  }
}

export function joinMember(existing: Member | undefined, id: string, input: MemberEvents['member.joined']): Decision {
  if (existing !== undefined) return refusedBecause('already_exists', 'A member with this id exists already')
  const reasons = [
    ...(input.roles.length === 0 ? [reason('role_missing', 'A member needs at least one role')] : []),
    ...(input.roles.includes('client_contact') && input.clientId === null
      ? [reason('client_missing', 'A client contact sees exactly one client', 'Name the client')]
      : []),
    ...(input.roles.includes('client_contact') && input.roles.some((role) => role !== 'client_contact')
      ? [
          reason(
            'client_contact_only',
            'A client contact sees one client only, and every other role sees more',
            'Leave the other roles out, or join the person once more for these',
          ),
        ]
      : []),
    ...(input.clinician === true && !input.roles.includes('client_contact')
      ? [reason('clinician_of_no_client', 'A clinician is a contact of the client', 'Add the role client_contact')]
      : []),
    ...(input.roles.includes('assistant') && input.supportRole === null
      ? [reason('support_role_missing', 'An assistant needs a support role', 'Name one, general_va for example')]
      : []),
  ]
  if (reasons.length > 0) return refused('invalid_member', reasons)
  return accepted([{ stream: 'member', id, type: 'member.joined', body: input }], { memberId: id })
}

export function recordScribeCredential(member: Member, id: string, credential: ScribeCredential): Decision {
  if (member.supportRole !== 'scribe')
    return refusedBecause(
      'not_a_scribe',
      'Only a scribe can be certified or designated',
      'Change the support role first',
    )
  return accepted([{ stream: 'member', id, type: 'member.scribe_credential_recorded', body: { credential } }])
}

export function signAgreement(id: string, agreement: Agreement): Decision {
  return accepted([{ stream: 'member', id, type: 'member.agreement_signed', body: agreement }])
}

export function grantAccess(id: string, grant: Grant): Decision {
  return accepted([{ stream: 'member', id, type: 'member.access_granted', body: grant }])
}

export function revokeAccess(member: Member, id: string, system: string, why: string): Decision {
  if (!member.grants.some((grant) => grant.system === system))
    return refusedBecause('no_such_grant', `There is no grant for ${system}`)
  return accepted([{ stream: 'member', id, type: 'member.access_revoked', body: { system, reason: why } }])
}

/** What is known of the person goes, for good; what they did stays. They sign in no more (architecture, the ledger). */
export function eraseMember(member: Member, id: string, why: string): Decision {
  if (member.state === 'left') return accepted([])
  return accepted([{ stream: 'member', id, type: 'member.erased', body: { reason: why } }])
}
