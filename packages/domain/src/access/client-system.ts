import { accepted, type Decision, reason, refused, refusedBecause } from '../decision.ts'
import { type AccessRules, nextReviewAt, usualAccessRules } from './access-rules.ts'

export const systemKinds = [
  'record_system',
  'sheet',
  'phone_system',
  'mailbox',
  'messaging',
  'document_store',
  'portal',
  'other',
] as const
export type SystemKind = (typeof systemKinds)[number]

/** One of the systems of a client, as the register of who may get into what has it (domain, section 9). */
export interface ClientSystem {
  readonly name: string
  readonly kind: SystemKind
  /** The roles that it knows, the narrowest first, each covering those before it; empty where it knows none. */
  readonly roles: readonly string[]
}

export interface ClientAccess {
  readonly systems?: readonly ClientSystem[]
  readonly accessRules?: AccessRules
  /** When the next periodic access review falls due. */
  readonly accessReviewAt?: number
}

export interface ClientAccessEvents {
  /** With when the first review of access falls due, where none was planned yet. */
  'client.system_registered': ClientSystem & { reviewAt?: number }
  'client.system_retired': { name: string; reason: string }
  'client.access_rules_set': { rules: AccessRules; reviewAt: number }
  'client.access_review_fell_due': { nextAt: number; takesDays: number; by: string }
  'client.compliance_lapsed': { expiredAt: number }
}

type Body<T extends keyof ClientAccessEvents> = ClientAccessEvents[T]

/** What an event changes of a client's register; undefined where it is none of these events. */
export function evolveClientAccess(
  { systems = [] }: ClientAccess,
  type: string,
  body: object,
): ClientAccess | undefined {
  switch (type) {
    case 'client.system_registered': {
      const { reviewAt, ...system } = body as Body<typeof type>
      const others = systems.filter(({ name }) => name !== system.name)
      return { systems: [...others, system], ...(reviewAt !== undefined && { accessReviewAt: reviewAt }) }
    }
    case 'client.system_retired': {
      const { name } = body as Body<typeof type>
      return { systems: systems.filter((system) => system.name !== name) }
    }
    case 'client.access_rules_set': {
      const { rules, reviewAt } = body as Body<typeof type>
      return { accessRules: rules, accessReviewAt: reviewAt }
    }
    case 'client.access_review_fell_due':
      return { accessReviewAt: (body as Body<typeof type>).nextAt }
    default:
      return undefined
  }
}

interface Registering extends ClientAccess {
  readonly timeZone: string
}

/** A system is entered into the register, or its kind and roles are said anew. */
export function registerSystem(client: Registering, id: string, system: ClientSystem, at: number): Decision {
  const twice = system.roles.filter((role, index) => system.roles.indexOf(role) !== index)
  if (twice.length > 0)
    return refused(
      'role_twice',
      twice.map((role) => reason('role_twice', `The role ${role} is named twice`, 'Name each role once')),
    )
  const rules = client.accessRules ?? usualAccessRules
  const first = client.accessReviewAt === undefined && { reviewAt: nextReviewAt(rules, client.timeZone, at) }
  return accepted([{ stream: 'client', id, type: 'client.system_registered', body: { ...system, ...first } }])
}

/** What is no longer used leaves the register; grants in it are findings until they are taken back. */
export function retireSystem({ systems = [] }: ClientAccess, id: string, name: string, why: string): Decision {
  if (!systems.some((system) => system.name === name))
    return refusedBecause('no_such_system', `The register of this client has no ${name}`)
  return accepted([{ stream: 'client', id, type: 'client.system_retired', body: { name, reason: why } }])
}

/** A review that is wanted before its time; the next one is counted from now. */
export function callAccessReview(client: Registering, id: string, by: string, at: number): Decision {
  const rules = client.accessRules ?? usualAccessRules
  const body = { nextAt: nextReviewAt(rules, client.timeZone, at), takesDays: rules.reviewTakesDays, by }
  return accepted([{ stream: 'client', id, type: 'client.access_review_fell_due', body }], { nextAt: body.nextAt })
}
