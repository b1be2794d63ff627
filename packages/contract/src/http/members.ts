import { roles } from '@understudy/domain/actor'
import { supportRoles } from '@understudy/domain/member/member'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import {
  EraseMember,
  GrantAccess,
  JoinMember,
  RecordAbsence,
  RecordScribeCredential,
  RevokeAccess,
  SaveMemberCalendar,
  SignAgreement,
} from '../commands/member-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { InstantIn, IsoInstant, streamFields } from './fields.ts'

export const Member = z
  .object({
    ...streamFields,
    state: z.enum(['active', 'left']),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    clientId: Id.nullable(),
    supportRole: z.enum(supportRoles).nullable(),
    scribeCredential: z.enum(['certified', 'designated']).nullable(),
    agreement: z.object({ signedOn: z.string(), documentLink: z.string() }).nullable(),
    grants: z.array(
      z.object({
        system: z.string(),
        role: z.string(),
        separateLogin: z.boolean(),
        twoFactorVerifiedOn: z.string().nullable(),
        inPasswordManager: z.boolean(),
        expiresAt: IsoInstant.nullable(),
      }),
    ),
    /** Days away, first and last one included; the newest ones. */
    absences: z.array(z.object({ from: z.iso.date(), until: z.iso.date(), days: z.int() })),
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof Member>

export const memberCommands: readonly CommandRoute[] = [
  {
    command: 'member.join',
    path: '/v1/members',
    input: JoinMember,
    summary: 'Take a person into the agency',
    makes: 'memberId',
  },
  {
    command: 'member.record_scribe_credential',
    path: '/v1/members/:memberId/scribe-credential',
    input: RecordScribeCredential,
    summary: 'Record that a scribe is certified or designated',
  },
  {
    command: 'member.sign_agreement',
    path: '/v1/members/:memberId/agreement',
    input: SignAgreement,
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
    command: 'member.erase',
    path: '/v1/members/:memberId/erase',
    input: EraseMember,
    summary: 'Forget a person for good; what they did stays',
  },
]
