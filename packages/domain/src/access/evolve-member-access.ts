import { type Personal, textOf } from '../personal.ts'
import type { Agreement } from './agreement.ts'
import { type Grant, type GrantKey, isGrantOf } from './grant.ts'

export interface MemberAccess {
  readonly agreement: Agreement | null
  readonly grants: readonly Grant[]
}

type KeyBody = { clientId?: string; system: string }

export interface MemberAccessEvents {
  'member.agreement_signed': Omit<Agreement, 'documentLink'> & { documentLink: Personal | string }
  'member.agreement_lapsed': { expiredAt: number }
  'member.access_granted': Grant
  'member.access_revoked': KeyBody & { reason: string }
  /** A grant's end was noticed. */
  'member.access_lapsed': KeyBody & { expiredAt: number }
  /** Somebody confirmed it, as it is or narrowed to a role. */
  'member.access_reviewed': KeyBody & { by: string; role?: string }
  /** It is on a checklist, to be withdrawn. */
  'member.access_withdrawal_asked': KeyBody & { checklistId: string }
  /** It is not withdrawn after all. */
  'member.access_kept': KeyBody & { checklistId: string; reason: string }
}

type Body<T extends keyof MemberAccessEvents> = MemberAccessEvents[T]

/** What an event changes of what a member signed and may get into; undefined where it is none of these events. */
export function evolveMemberAccess(
  { agreement, grants }: MemberAccess,
  type: string,
  body: object,
  at: number,
): Partial<MemberAccess> | undefined {
  const changed = (change: (grant: Grant) => Grant) => ({
    grants: grants.map((grant) => (isGrantOf(grant, body as GrantKey) ? change(grant) : grant)),
  })
  switch (type) {
    case 'member.agreement_signed':
      return { agreement: { ...(body as Agreement), documentLink: textOf((body as Body<typeof type>).documentLink) } }
    case 'member.agreement_lapsed':
      return agreement === null ? {} : { agreement: { ...agreement, lapsedAt: at } }
    case 'member.access_granted':
      return { grants: [...without(grants, body as Grant), body as Grant] }
    case 'member.access_revoked':
      return { grants: without(grants, body as GrantKey) }
    case 'member.access_lapsed':
      return changed((grant) => ({ ...grant, lapsedAt: at }))
    case 'member.access_reviewed': {
      const { role } = body as Body<typeof type>
      return changed((grant) => ({ ...(role === undefined ? grant : narrowed(grant, role)), reviewedAt: at }))
    }
    case 'member.access_withdrawal_asked':
      return changed((grant) => ({ ...grant, withdrawalId: (body as Body<typeof type>).checklistId }))
    case 'member.access_kept':
      return changed(({ withdrawalId: _, ...grant }) => grant)
    default:
      return undefined
  }
}

const without = (grants: readonly Grant[], key: GrantKey) => grants.filter((grant) => !isGrantOf(grant, key))

/** A narrower role covers those before it in the order in which the grant has them, and needs no reason any more. */
function narrowed({ includes = [], widerBecause: _, ...grant }: Grant, role: string): Grant {
  const left = includes.slice(0, Math.max(0, includes.indexOf(role)))
  return { ...grant, role, ...(left.length > 0 && { includes: left }) }
}
