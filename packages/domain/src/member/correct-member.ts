import type { Role } from '../actor.ts'
import { accepted, type Decision, type Proposed, type Reason, reason, refused } from '../decision.ts'
import { type Personal, personal } from '../personal.ts'
import { reviewingRoles } from '../review/may-review.ts'
import { unmetMembership } from './has-left.ts'
import type { Member, SupportRole } from './member.ts'
import { lastOwner, type OwnerFacts } from './owners-stay.ts'
import { unmetRoles } from './unmet-roles.ts'

/** What was wrong of a member, or is otherwise by now; what is left out stays. */
export interface Correction {
  readonly name?: string
  readonly email?: string
  readonly roles?: readonly Role[]
  /** Of whoever becomes an assistant. */
  readonly supportRole?: SupportRole
}

export interface CorrectionEvents {
  'member.name_corrected': { name: Personal }
  /** With it open invitations end, and who came in by the older address comes in no more, unless it is their own doing. */
  'member.email_corrected': { email: Personal; keepsSignIn?: true }
  'member.roles_changed': { roles: Role[]; supportRole?: SupportRole | null; credentialEnds?: true }
}

/** Who corrects, and what hangs on the roles that somebody has. */
export interface CorrectionFacts extends OwnerFacts {
  readonly byThemselves: boolean
  /** Hand-overs and clinical items of an assistant, in words. */
  readonly work: readonly string[]
  /** How many reviews they have claimed and not answered. */
  readonly claims: number
}

/** The part of a member's fold that keeps who they are; undefined where the event is none of these. */
export function evolveCorrections(type: string, body: object): Partial<Member> | undefined {
  switch (type) {
    case 'member.name_corrected':
      return { name: (body as CorrectionEvents[typeof type]).name.text }
    case 'member.roles_changed': {
      const { roles, supportRole, credentialEnds } = body as CorrectionEvents[typeof type]
      const changed = supportRole !== undefined && { supportRole }
      return { roles, ...changed, ...(credentialEnds && { scribeCredential: null }) }
    }
    default:
      return undefined
  }
}

/** What a mail server said was of the older address; that is kept, since it tells who somebody is (four eyes). */
export function withAddress(member: Member, { email }: CorrectionEvents['member.email_corrected']): Member {
  const { emailDisabled: _, ...rest } = member
  return { ...rest, email: email.text, formerEmails: [...(member.formerEmails ?? []), member.email] }
}

/** Who somebody is by name, address and roles, put right; roles as in joining, and none that something hangs on is lost. */
export function correctMember(member: Member, id: string, wanted: Correction, facts: CorrectionFacts): Decision {
  const left = unmetMembership(member)
  if (left.length > 0) return refused('member_left', left)
  const forbidden = unmetRights(member, wanted, facts)
  if (forbidden.length > 0) return refused('role_missing', forbidden)
  const unmet = wanted.roles === undefined ? [] : unmetByRoles(member, wanted.roles, wanted.supportRole, facts)
  if (unmet.length > 0) return refused('invalid_member', unmet)
  return accepted([
    ...(wanted.name === undefined || wanted.name === member.name
      ? []
      : [event(id, 'member.name_corrected', { name: personal(id, wanted.name) })]),
    ...(isSameAddress(member, wanted) ? [] : [newAddress(id, wanted.email as string, facts)]),
    ...(wanted.roles === undefined ? [] : newRoles(member, id, wanted.roles, wanted.supportRole)),
  ])
}

const event = <T extends keyof CorrectionEvents>(id: string, type: T, body: CorrectionEvents[T]): Proposed => ({
  ...{ stream: 'member', id, type, body },
})

const isSameAddress = ({ email }: Member, wanted: Correction) => wanted.email === undefined || wanted.email === email

function newAddress(id: string, email: string, { byThemselves }: CorrectionFacts): Proposed {
  const body = { email: personal(id, email), ...(byThemselves && { keepsSignIn: true as const }) }
  return event(id, 'member.email_corrected', body)
}

function newRoles(
  member: Member,
  id: string,
  roles: readonly Role[],
  supportRole: SupportRole | undefined,
): Proposed[] {
  const [is, was] = [roles.includes('assistant'), member.roles.includes('assistant')]
  if (roles.length === member.roles.length && roles.every((role) => member.roles.includes(role))) return []
  const body: CorrectionEvents['member.roles_changed'] = {
    roles: [...new Set(roles)],
    ...(is && !was && supportRole !== undefined && supportRole !== member.supportRole && { supportRole }),
    ...(was && !is && { supportRole: null }),
    ...(was && !is && member.scribeCredential !== null && { credentialEnds: true as const }),
  }
  return [event(id, 'member.roles_changed', body)]
}

/** What is an owner's alone: owners, who is one, and by which address somebody is invited. */
function unmetRights(member: Member, wanted: Correction, { byOwner }: CorrectionFacts): Reason[] {
  if (byOwner) return []
  const isOwner = member.roles.includes('owner')
  const becomesOwner = !isOwner && wanted.roles?.includes('owner') === true
  return [
    ...(isOwner ? [reason('owner_alone', 'Only an owner corrects what is said of an owner', 'Ask an owner')] : []),
    ...(becomesOwner ? [reason('owner_by_owner', 'Only an owner makes somebody an owner', 'Ask an owner')] : []),
    ...(isSameAddress(member, wanted)
      ? []
      : [reason('address_by_owner', 'Only an owner says by which address somebody is invited', 'Ask an owner')]),
  ]
}

function unmetByRoles(
  member: Member,
  roles: readonly Role[],
  supportRole: SupportRole | undefined,
  { hasOtherOwner, work, claims }: CorrectionFacts,
): Reason[] {
  const loses = (role: Role) => member.roles.includes(role) && !roles.includes(role)
  const reviews = (some: readonly Role[]) => reviewingRoles.some((role) => some.includes(role))
  const asNow = member.roles.includes('assistant') ? member.supportRole : (supportRole ?? member.supportRole)
  return [
    ...unmetRoles({
      ...member,
      roles,
      supportRole: asNow,
      clinician: member.clinician && roles.includes('client_contact'),
    }),
    ...(roles.includes('client_contact') === member.roles.includes('client_contact') ? [] : [contactStays]),
    ...(loses('owner') && !hasOtherOwner ? [lastOwner] : []),
    ...(loses('assistant') ? work.map(workOpen) : []),
    ...(reviews(member.roles) && !reviews(roles) && claims > 0 ? [reviewsClaimed(claims)] : []),
    ...(member.roles.includes('assistant') && supportRole !== undefined && supportRole !== member.supportRole
      ? [otherSupportRole]
      : []),
  ]
}

const contactStays = reason(
  'client_contact_stays',
  'Whether somebody is a client’s contact is said when they join: it decides what they may see',
  'Record that they have left, and take them in once more',
)
const workOpen = (what: string) =>
  reason(
    'work_open',
    `They have ${what}`,
    'Hand it over to somebody else, or end it, before you remove the Assistant role',
  )
const reviewsClaimed = (claims: number) =>
  reason(
    'reviews_claimed',
    `They have claimed ${claims === 1 ? 'a review' : `${claims} reviews`} without a verdict yet`,
    'Let them answer, or release what they claimed',
  )
const otherSupportRole = reason(
  'support_role_by_itself',
  'The support role of an assistant is changed by itself: clinical work may hang on it',
  'Change the support role',
)
