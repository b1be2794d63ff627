import { type Role, seesAgency } from '@understudy/domain/actor'

/** Who reads. */
export interface Viewer {
  readonly agencyId: string
  readonly memberId: string
  readonly roles: readonly Role[]
  /** The one client of a client contact. */
  readonly clientId: string | null
}

/**
 * What a viewer sees of the agency: everything; or the tasks delegated to them and the work on these; or one client's
 * (domain, sections 1 and 13, rule 6), whatever else its contact is.
 */
export type Scope =
  | { readonly kind: 'agency' }
  | { readonly kind: 'own_work'; readonly memberId: string }
  | { readonly kind: 'client'; readonly clientId: string }

const nobody = '00000000-0000-0000-0000-000000000000'

export function scopeOf({ roles, memberId, clientId }: Viewer): Scope {
  if (roles.includes('client_contact')) return { kind: 'client', clientId: clientId ?? nobody }
  if (seesAgency(roles)) return { kind: 'agency' }
  return { kind: 'own_work', memberId }
}

/** Whether they see what the agency promises itself. */
export const seesInternal = (viewer: Viewer): boolean => scopeOf(viewer).kind !== 'client'
