import { roles } from '@understudy/domain/actor'
import { supportRoles } from '@understudy/domain/member/member'
import { z } from 'zod'
import { GrantAccess, RevokeAccess, SignAgreement } from '../commands/access-commands.ts'
import { Id } from '../commands/fields.ts'
import {
  CorrectMember,
  DropView,
  EraseMember,
  JoinMember,
  LeaveAgency,
  RecordAbsence,
  RecordScribeCredential,
  SaveMemberCalendar,
  SaveView,
} from '../commands/member-commands.ts'
import { ChangeSupportRole, Profile, SaveProfile, WithdrawScribeCredential } from '../commands/profile-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { InstantIn, IsoInstant, streamFields } from './fields.ts'

/** One access of a member: facts about how it is kept, never what opens it. */
export const AccessGrant = z
  .object({
    /** Null for a system of nobody's in particular. */
    clientId: Id.nullable(),
    system: z.string(),
    role: z.string(),
    separateLogin: z.boolean(),
    twoFactorVerifiedOn: z.string().nullable(),
    inPasswordManager: z.boolean(),
    passwordManager: z.string().nullable(),
    widerBecause: z.string().nullable(),
    expiresAt: IsoInstant.nullable(),
    grantedAt: IsoInstant.nullable(),
    reviewedAt: IsoInstant.nullable(),
    /** The checklist on which it is to be withdrawn. */
    withdrawalId: Id.nullable(),
  })
  .meta({ id: 'AccessGrant' })
export type AccessGrant = z.infer<typeof AccessGrant>

export const Member = z
  .object({
    ...streamFields,
    state: z.enum(['active', 'left']),
    name: z.string(),
    email: z.string(),
    /** Why nothing goes to that address any more; null where it does. */
    mailboxDisabled: z.string().nullable(),
    /** A person signs in; a service is a program, which comes in with keys alone. */
    kind: z.enum(['person', 'service']),
    roles: z.array(z.enum(roles)),
    clientId: Id.nullable(),
    supportRole: z.enum(supportRoles).nullable(),
    scribeCredential: z.enum(['certified', 'designated']).nullable(),
    profile: Profile,
    agreement: z
      .object({ signedOn: z.string(), documentLink: z.string(), expiresAt: IsoInstant.nullable() })
      .nullable(),
    grants: z.array(AccessGrant),
    /** Days away, first and last one included; the newest ones. */
    absences: z.array(z.object({ from: z.iso.date(), until: z.iso.date(), days: z.int() })),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof Member>

/** A part of the board under a name: one's own, or one that somebody shares. */
export const BoardView = z
  .object({
    name: z.string(),
    /** The query of the console's board, with its question mark. */
    query: z.string(),
    shared: z.boolean(),
    memberId: Id,
    memberName: z.string(),
  })
  .meta({ id: 'BoardView' })
export type BoardView = z.infer<typeof BoardView>

export const memberCommands: readonly CommandRoute[] = [
  {
    command: 'member.join',
    path: '/v1/members',
    input: JoinMember,
    summary: 'Take a person into the agency',
    makes: 'memberId',
  },
  {
    command: 'member.correct',
    path: '/v1/members/:memberId/correct',
    input: CorrectMember,
    summary:
      'Put a name, an address or roles right; roles that work hangs on are not lost, and a new address is invited anew',
  },
  {
    command: 'member.record_scribe_credential',
    path: '/v1/members/:memberId/scribe-credential',
    input: RecordScribeCredential,
    summary: 'Record that a scribe is certified or designated',
  },
  {
    command: 'member.withdraw_scribe_credential',
    path: '/v1/members/:memberId/scribe-credential/withdraw',
    input: WithdrawScribeCredential,
    summary: 'Withdraw a scribe credential, once no clinical work hangs on it',
  },
  {
    command: 'member.change_support_role',
    path: '/v1/members/:memberId/support-role',
    input: ChangeSupportRole,
    summary: 'Change the support role of an assistant; a scribe hands clinical work over before',
  },
  {
    command: 'member.save_profile',
    path: '/v1/members/:memberId/profile',
    input: SaveProfile,
    summary: 'Say what an assistant brings along: skills, specialties, languages, capacity, cost, pools',
  },
  {
    command: 'member.sign_agreement',
    path: '/v1/members/:memberId/agreement',
    input: SignAgreement.extend({ expiresAt: InstantIn.exactOptional() }),
    summary: 'Record the signed confidentiality agreement',
  },
  {
    command: 'member.grant_access',
    path: '/v1/members/:memberId/access-grants',
    input: GrantAccess.extend({ expiresAt: InstantIn.nullable().default(null) }),
    summary: 'Record what a member may get into, and how that access is kept',
  },
  {
    command: 'member.save_calendar',
    path: '/v1/members/:memberId/calendar',
    input: SaveMemberCalendar,
    summary: 'Say when somebody works, for planning',
  },
  {
    command: 'member.record_absence',
    path: '/v1/members/:memberId/absences',
    input: RecordAbsence,
    summary: 'Record days on which a member is away',
  },
  {
    command: 'member.revoke_access',
    path: '/v1/members/:memberId/access-revocations',
    input: RevokeAccess,
    summary: 'Record that an access was taken back',
  },
  {
    command: 'member.save_view',
    path: '/v1/members/:memberId/views',
    input: SaveView,
    summary: 'Keep a part of the board under a name, for oneself or for everybody who sees the agency',
  },
  {
    command: 'member.drop_view',
    path: '/v1/members/:memberId/views/drop',
    input: DropView,
    summary: 'Keep a part of the board no more',
  },
  {
    command: 'member.leave',
    path: '/v1/members/:memberId/leave',
    input: LeaveAgency,
    summary: 'Record that a person has left; what they could get into is listed to be withdrawn',
  },
  {
    command: 'member.erase',
    path: '/v1/members/:memberId/erase',
    input: EraseMember,
    summary: 'Forget a person for good; what they did stays',
  },
]
