/** Who acts: a member of the agency, or a part of the engine. */
export type Actor =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'system'; readonly part: string }

/** The form in which the ledger keeps an actor: `member:<id>` or `system:<part>`. */
export function actorText(actor: Actor): string {
  return actor.kind === 'member' ? `member:${actor.memberId}` : `system:${actor.part}`
}

/** The member whom the ledger's form of an actor names; undefined for a part of the engine. */
export function memberIn(actor: string): string | undefined {
  return actor.startsWith('member:') ? actor.slice('member:'.length) : undefined
}

/** The member who acts; what only people do is refused to the engine's own parts before it gets this far. */
export function memberIdOf(actor: Actor): string {
  if (actor.kind !== 'member') throw new Error(`${actorText(actor)} cannot do what only a member does`)
  return actor.memberId
}

export const roles = ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'] as const
export type Role = (typeof roles)[number]

/** Who runs the agency. */
export function leads(roles: readonly Role[]): boolean {
  return roles.some((role) => role === 'owner' || role === 'ops_lead')
}

/** Who sees all of the agency, and not their own work alone (domain, section 1). */
export function seesAgency(roles: readonly Role[]): boolean {
  return leads(roles) || roles.includes('reviewer')
}
