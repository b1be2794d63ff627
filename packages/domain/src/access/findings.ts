import { dayMs } from '../day-ms.ts'
import { type Reason, reason } from '../decision.ts'
import type { AccessNeed } from '../task/task.ts'
import type { AccessRules } from './access-rules.ts'
import type { Agreement, ComplianceSignOff } from './agreement.ts'
import type { ClientSystem } from './client-system.ts'
import { type Grant, grantFor } from './grant.ts'
import { unmetAccess } from './unmet-access.ts'

/** Something about access that is not as section 9 wants it. Its id stays as long as it is true. */
export interface AccessFinding {
  readonly id: string
  readonly code: AccessFindingCode
  readonly severity: 'high' | 'normal' | 'low'
  readonly memberId: string | null
  readonly clientId: string | null
  readonly system: string | null
  readonly role: string | null
  readonly message: string
  /** What would mend it. */
  readonly mendedBy: string
}

const severities = {
  access_missing: 'normal',
  access_being_withdrawn: 'normal',
  shared_login: 'high',
  two_factor_unverified: 'high',
  two_factor_stale: 'normal',
  wider_than_needed: 'normal',
  access_lapsed: 'high',
  access_expiring: 'low',
  not_reviewed: 'low',
  secret_unmanaged: 'high',
  without_need: 'normal',
  system_unregistered: 'low',
  agreement_missing: 'high',
  agreement_lapsed: 'high',
  agreement_expiring: 'low',
  compliance_missing: 'high',
  compliance_lapsed: 'high',
  compliance_expiring: 'low',
} as const satisfies Readonly<Record<string, AccessFinding['severity']>>
export type AccessFindingCode = keyof typeof severities
export const accessFindingCodes = Object.keys(severities) as AccessFindingCode[]

export interface AccessOfClient {
  readonly clientId: string
  readonly regulated: boolean
  readonly complianceSignOff: ComplianceSignOff | null
  readonly systems: readonly ClientSystem[]
  readonly rules: AccessRules
}

interface Needed {
  readonly clientId: string
  readonly accessNeeds: readonly AccessNeed[]
}

/** A member with what the open delegations of theirs need. */
export interface AccessOfMember {
  readonly memberId: string
  readonly isAssistant: boolean
  readonly agreement: Agreement | null
  readonly grants: readonly Grant[]
  readonly needs: readonly Needed[]
  /** Of these, what is for work that is handed over to them: who only shows it may do so without. */
  readonly handedOver: readonly Needed[]
}

interface Where {
  readonly memberId?: string
  readonly clientId?: string | undefined
  readonly system?: string
  readonly role?: string
}

type Found = readonly [code: AccessFindingCode, reason: Reason]

/** Everything about access that is to be mended, as of `at`; by people, then by clients. */
export function accessFindings(
  members: readonly AccessOfMember[],
  clients: readonly AccessOfClient[],
  usual: AccessRules,
  at: number,
): AccessFinding[] {
  const byId = new Map(clients.map((client) => [client.clientId, client]))
  return [
    ...members.flatMap((member) => [
      ...findingsOf({ memberId: member.memberId }, ofAgreement(member, usual, at)),
      ...member.grants.flatMap((grant) => ofGrant(member, grant, byId, usual, at)),
      ...ofHandOvers(member, at),
    ]),
    ...clients.flatMap((client) => findingsOf({ clientId: client.clientId }, ofCompliance(client, at))),
  ]
}

function ofGrant(
  member: AccessOfMember,
  grant: Grant,
  clients: ReadonlyMap<string, AccessOfClient>,
  usual: AccessRules,
  at: number,
): AccessFinding[] {
  const { clientId, system, role } = grant
  const client = clientId === undefined ? undefined : clients.get(clientId)
  const ofNeed = privileged(member, grant)
  // What no work needs may run out: nobody is asked to renew what they are asked to take back.
  const mayRunOut = ofNeed.some(([code]) => code === 'without_need')
  const found = [
    ...kept(grant, client?.rules ?? usual, at),
    ...timely(grant, client?.rules ?? usual, at).filter(([code]) => !(mayRunOut && code === 'access_expiring')),
    ...ofNeed,
    ...registered(grant, client),
  ]
  return findingsOf({ memberId: member.memberId, clientId, system, role }, found)
}

/** What keeps a hand-over from beginning and no grant tells of: that there is none, or that it is being taken back. */
function ofHandOvers({ memberId, grants, handedOver }: AccessOfMember, at: number): AccessFinding[] {
  const found = handedOver.flatMap(({ clientId, accessNeeds }) =>
    accessNeeds.flatMap((need) => {
      const { system, role } = need
      const unmet = unmetAccess({ clientId, accessNeeds: [need] }, grants, at).flatMap((one): Found[] =>
        one.code === 'access_missing' || one.code === 'access_being_withdrawn' ? [[one.code, one]] : [],
      )
      return findingsOf({ memberId, clientId, system, role }, unmet)
    }),
  )
  return [...new Map(found.map((one) => [one.id, one])).values()]
}

const say = (code: AccessFindingCode, message: string, mendedBy: string): Found => [
  code,
  reason(code, message, mendedBy),
]

function kept(
  { system, separateLogin, twoFactorVerifiedOn, inPasswordManager }: Grant,
  rules: AccessRules,
  at: number,
): Found[] {
  const found: Found[] = []
  if (!separateLogin)
    found.push(say('shared_login', `The login for ${system} is shared`, 'Give them a login of their own'))
  if (twoFactorVerifiedOn === null)
    found.push(
      say('two_factor_unverified', `Two-factor sign-in to ${system} is not verified`, 'Verify it and record the date'),
    )
  else if (at - Date.parse(twoFactorVerifiedOn) > rules.twoFactorDays * dayMs)
    found.push(
      say(
        'two_factor_stale',
        `Two-factor sign-in to ${system} was last verified on ${twoFactorVerifiedOn}`,
        `Verify it again; it holds for ${rules.twoFactorDays} days`,
      ),
    )
  if (!inPasswordManager)
    found.push(
      say(
        'secret_unmanaged',
        `The secret for ${system} is not kept in a password manager`,
        'Move it into the password manager',
      ),
    )
  return found
}

function timely({ system, expiresAt, grantedAt, reviewedAt }: Grant, rules: AccessRules, at: number): Found[] {
  const confirmedAt = reviewedAt ?? grantedAt
  const isOld = confirmedAt === undefined || at - confirmedAt > rules.reviewedWithinDays * dayMs
  return [
    ...ending({ expiresAt }, `The grant for ${system}`, ['access_lapsed', 'access_expiring'], rules, at),
    ...(isOld
      ? [
          say(
            'not_reviewed',
            `Nobody has confirmed access to ${system} within ${rules.reviewedWithinDays} days`,
            'Confirm it in an access review',
          ),
        ]
      : []),
  ]
}

function ending(
  { expiresAt }: { readonly expiresAt?: number | null },
  what: string,
  [lapsed, expiring]: readonly [AccessFindingCode, AccessFindingCode],
  rules: AccessRules,
  at: number,
): Found[] {
  if (expiresAt === undefined || expiresAt === null || expiresAt - at > rules.expiringDays * dayMs) return []
  if (expiresAt <= at) return [say(lapsed, `${what} has expired`, 'Renew or revoke it')]
  return [say(expiring, `${what} expires on ${new Date(expiresAt).toISOString().slice(0, 10)}`, 'Renew it in time')]
}

/** Least privilege: no open delegation needs it, or none needs so wide a role. */
function privileged({ grants, needs }: AccessOfMember, grant: Grant): Found[] {
  const { system, role, includes = [] } = grant
  const roles = needs.flatMap(({ clientId, accessNeeds }) =>
    accessNeeds
      .filter((need) => need.system === system && grantFor(grants, clientId, system) === grant)
      .map((need) => need.role),
  )
  if (roles.length === 0) return [say('without_need', `No open work needs access to ${system}`, 'Revoke it')]
  if (roles.includes(role)) return []
  const widest = roles.toSorted((a, b) => includes.indexOf(b) - includes.indexOf(a))[0] as string
  return [
    say(
      'wider_than_needed',
      `${role} in ${system} is wider than ${widest}, which the work needs`,
      `Narrow it to ${widest}`,
    ),
  ]
}

function registered({ system }: Grant, client: AccessOfClient | undefined): Found[] {
  if (client === undefined || client.systems.some(({ name }) => name === system)) return []
  return [
    say(
      'system_unregistered',
      `${system} is not in the client’s access register`,
      'Register the system, or revoke the access',
    ),
  ]
}

function ofAgreement({ isAssistant, agreement }: AccessOfMember, usual: AccessRules, at: number): Found[] {
  if (agreement !== null)
    return ending(agreement, 'The confidentiality agreement', ['agreement_lapsed', 'agreement_expiring'], usual, at)
  if (!isAssistant) return []
  return [say('agreement_missing', 'The confidentiality agreement is not signed', 'Record the signed agreement')]
}

function ofCompliance({ regulated, complianceSignOff, rules }: AccessOfClient, at: number): Found[] {
  if (!regulated) return []
  if (complianceSignOff !== null)
    return ending(complianceSignOff, 'The compliance sign-off', ['compliance_lapsed', 'compliance_expiring'], rules, at)
  return [
    say('compliance_missing', 'This regulated client has no compliance sign-off', 'Record the compliance sign-off'),
  ]
}

function findingsOf({ memberId, clientId, system, role }: Where, found: readonly Found[]): AccessFinding[] {
  return found.map(([code, { message, satisfiedBy = '' }]) => ({
    id: [code, memberId ?? '-', clientId ?? '-', encodeURIComponent(system ?? '-')].join('/'),
    code,
    severity: severities[code],
    memberId: memberId ?? null,
    clientId: clientId ?? null,
    system: system ?? null,
    role: role ?? null,
    message,
    mendedBy: satisfiedBy,
  }))
}
