/** What somebody may get into: never a password, only facts about how the access is kept (domain, section 9). */
export interface Grant {
  readonly system: string
  readonly role: string
  readonly separateLogin: boolean
  readonly twoFactorVerifiedOn: string | null
  readonly inPasswordManager: boolean
  /** Milliseconds since the epoch, or null where it does not expire. */
  readonly expiresAt: number | null
  /** Whose system it is; unset: the agency's own, or one of that name at whatever client the work is for. */
  readonly clientId?: string
  /** Where the secret is kept, by the manager's name. */
  readonly passwordManager?: string
  /** Narrower roles that this one covers, as the client's register had them when it was granted. */
  readonly includes?: readonly string[]
  /** Why it is wider than a task of theirs needs. */
  readonly widerBecause?: string
  readonly grantedAt?: number
  /** When somebody last confirmed it. */
  readonly reviewedAt?: number
  /** Its expiry was noticed. */
  readonly lapsedAt?: number
  /** The checklist on which it is to be withdrawn: nothing is routed under it any more. */
  readonly withdrawalId?: string
}

/** One grant of a member: a system of a client, or of nobody's in particular. */
export interface GrantKey {
  readonly clientId?: string | undefined
  readonly system: string
}

export const isGrantOf = (grant: Grant, { clientId, system }: GrantKey): boolean =>
  grant.system === system && grant.clientId === clientId

/** The grant under which work for a client is done in a system: the client's own first. */
export function grantFor(grants: readonly Grant[], clientId: string, system: string): Grant | undefined {
  return (
    grants.find((grant) => isGrantOf(grant, { clientId, system })) ??
    grants.find((grant) => isGrantOf(grant, { clientId: undefined, system }))
  )
}

/** The key as an event's body has it. */
export const keyOf = ({ clientId, system }: GrantKey): { clientId?: string; system: string } => ({
  system,
  ...(clientId !== undefined && { clientId }),
})
