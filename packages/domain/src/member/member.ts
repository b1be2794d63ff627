import type { Agreement } from '../access/agreement.ts'
import { evolveMemberAccess, type MemberAccessEvents } from '../access/evolve-member-access.ts'
import type { Grant } from '../access/grant.ts'
import type { Role } from '../actor.ts'
import { accepted, type Decision, refused, refusedBecause } from '../decision.ts'
import { evolveMemberChannels, type MemberChannelEvents, type MemberChannels } from '../notification/member-channels.ts'
import { erased, type Personal } from '../personal.ts'
import { evolveUpdateDue, type UpdateDue, type UpdateDueEvents } from '../rhythm/update-due.ts'
import type { CalendarDefinition } from '../sla/calendar-definition.ts'
import { type Happening, type StreamState, unknownEvent } from '../stream.ts'
import { type CorrectionEvents, evolveCorrections, withAddress } from './correct-member.ts'
import { type OwnerFacts, unmetToGo } from './owners-stay.ts'
import { evolveProfile, type Profile, type ProfileEvents } from './profile.ts'
import { type Absence, type AbsenceEvents, evolveAbsences, handOffMissing } from './record-absence.ts'
import { evolveViews, type SavedView, type ViewEvents } from './saved-views.ts'
import { unmetRoles } from './unmet-roles.ts'
import { evolveWaysIn, type WaysInEvents } from './ways-in.ts'

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

export interface Member extends StreamState, MemberChannels {
  readonly state: 'active' | 'left'
  readonly name: string
  readonly email: string
  /** Addresses before this one, the first one first: whose they were is the same person. */
  readonly formerEmails?: readonly string[]
  readonly roles: readonly Role[]
  /** The one client that a client contact sees. */
  readonly clientId: string | null
  /** The client contact who signs scribe work. */
  readonly clinician: boolean
  readonly supportRole: SupportRole | null
  /** A program, which comes in with keys alone; a person where unset. */
  readonly kind?: 'service'
  readonly scribeCredential: ScribeCredential | null
  readonly agreement: Agreement | null
  readonly grants: readonly Grant[]
  readonly absences?: readonly Absence[]
  /** When they work; it governs the planning, never the promise (sla, rule 50). */
  readonly calendar?: CalendarDefinition
  /** What they bring along, where something was said of it. */
  readonly profile?: Profile
  /** When clinical work was last given to them. */
  readonly clinicalWorkAt?: number
  /** The daily update that is owed next, and the newest day that has one. */
  readonly updateDue?: UpdateDue | null
  readonly updatePosted?: string
  /** Parts of the board that they come back to. */
  readonly views?: readonly SavedView[]
}

export interface MemberEvents
  extends MemberChannelEvents,
    MemberAccessEvents,
    UpdateDueEvents,
    ProfileEvents,
    AbsenceEvents,
    ViewEvents,
    CorrectionEvents,
    WaysInEvents {
  'member.joined': {
    name: Personal
    email: Personal
    roles: Role[]
    clientId: string | null
    clinician?: boolean
    supportRole: SupportRole | null
    kind?: 'service'
  }
  'member.scribe_credential_recorded': { credential: ScribeCredential }
  'member.calendar_saved': { calendar: CalendarDefinition }
  /** The key of the person's fields is gone with this event: what is sealed in the ledger opens as erased. */
  'member.erased': { reason: string; grants?: readonly Grant[]; everything?: true; address?: true }
  /** With what they could get into until then, and what whoever takes over has to know. */
  'member.left': { reason: string; grants: readonly Grant[]; handOff?: string }
}

export function evolveMember(member: Member | undefined, event: Happening): Member {
  if (event.type === 'member.joined') {
    const {
      name,
      email,
      roles,
      clientId,
      clinician = false,
      supportRole,
      kind,
    } = event.body as MemberEvents['member.joined']
    const facts = {
      clinician,
      scribeCredential: null,
      agreement: null,
      grants: [],
      ...(kind !== undefined && { kind }),
    }
    return { state: 'active', name: name.text, email: email.text, roles, clientId, supportRole, ...facts }
  }
  if (member === undefined) return unknownEvent('member', event)
  switch (event.type) {
    case 'member.scribe_credential_recorded':
      return { ...member, scribeCredential: (event.body as MemberEvents[typeof event.type]).credential }
    case 'member.calendar_saved':
      return { ...member, calendar: (event.body as MemberEvents[typeof event.type]).calendar }
    case 'member.email_corrected':
      return withAddress(member, event.body as MemberEvents[typeof event.type])
    case 'member.erased':
      return withoutPerson(member, event.body as MemberEvents[typeof event.type])
    case 'member.left':
      return { ...member, state: 'left', ...(member.updateDue && { updateDue: null }) }
    default: {
      const access = evolveMemberAccess(member, event.type, event.body, event.at)
      if (access !== undefined) return { ...member, ...access }
      const due = evolveUpdateDue(member, event.type, event.body)
      if (due !== undefined) return { ...member, ...due }
      const away = evolveAbsences(member, event.type, event.body)
      if (away !== undefined) return { ...member, ...away }
      const profile = evolveProfile(event.type, event.body, event.at)
      if (profile !== undefined) return { ...member, ...profile }
      const views = evolveViews(member, event.type, event.body)
      if (views !== undefined) return { ...member, ...views }
      const corrected = evolveCorrections(event.type, event.body)
      if (corrected !== undefined) return { ...member, ...corrected }
      const ways = evolveWaysIn(member, event.type)
      if (ways !== undefined) return ways
      return evolveMemberChannels(member, event.type, event.body) ?? unknownEvent('member', event)
    }
  }
}

export function joinMember(existing: Member | undefined, id: string, input: MemberEvents['member.joined']): Decision {
  if (existing !== undefined) return refusedBecause('already_exists', 'A member with this id exists already')
  const reasons = unmetRoles(input)
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

/** Why they go, and whether that was planned: then they hand over in their own words. */
export interface Leaving {
  readonly reason: string
  readonly planned?: boolean
  readonly handOff?: string
}

/**
 * They work for the agency no more. What they could get into is listed, to be withdrawn one by one; their open work moves
 * to whoever covers and their delegations end.
 */
export function leaveAgency(
  member: Member,
  id: string,
  { reason: why, planned = false, handOff }: Leaving,
  owners: OwnerFacts,
): Decision {
  if (member.state === 'left') return refusedBecause('member_left', 'This person has left the agency already')
  const unmet = unmetToGo(member, owners)
  if (unmet.length > 0) return refused('owner_stays', unmet)
  const text = handOff?.trim() ?? ''
  if (planned && text === '') return handOffMissing('leave')
  const body = { reason: why, grants: [...member.grants], ...(text !== '' && { handOff: text }) }
  return accepted([{ stream: 'member', id, type: 'member.left', body }])
}

/** What is known of the person goes, for good; what they did stays. They sign in no more (architecture, the ledger). */
export function eraseMember(member: Member, id: string, why: string, owners: OwnerFacts): Decision {
  if (member.name === erased) return accepted([])
  const unmet = unmetToGo(member, owners)
  if (unmet.length > 0) return refused('owner_stays', unmet)
  const grants = member.state === 'active' && member.grants.length > 0 && { grants: [...member.grants] }
  const address = member.emailDisabled !== undefined && { address: true as const }
  const body = { reason: why, everything: true as const, ...address, ...grants }
  return accepted([{ stream: 'member', id, type: 'member.erased', body }])
}

/** What is left of them is what they did; older events took less along. */
function withoutPerson(member: Member, { everything, address }: MemberEvents['member.erased']): Member {
  const { emailDisabled, formerEmails: _, ...rest } = member
  return {
    ...rest,
    ...(emailDisabled !== undefined && !address && { emailDisabled }),
    state: 'left',
    name: erased,
    email: erased,
    grants: [],
    ...(member.updateDue && { updateDue: null }),
    ...(everything && whatIsSaidOf(member)),
  }
}

/** What else of the ledger was sealed with their key, and reads as erased from then on. */
function whatIsSaidOf({ agreement, profile, views }: Member): Partial<Member> {
  return {
    ...(views !== undefined && { views: [] }),
    agreement: agreement && { ...agreement, documentLink: erased },
    ...(profile !== undefined && { profile: { ...profile, place: profile.place === null ? null : erased } }),
  }
}
