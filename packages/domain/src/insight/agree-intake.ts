import { accepted, type Decision, refusedBecause } from '../decision.ts'

/** How a request becomes a work item: sent by the client's people, by a webhook, by a cadence, or typed in by the agency. */
export const intakeWays = ['client', 'inbound', 'cadence', 'agency'] as const
export type IntakeWay = (typeof intakeWays)[number]

/** Where requests are to be sent, and the client's word that its people know. */
export interface Intake {
  readonly version: number
  readonly ways: readonly IntakeWay[]
  /** In the words that the client's people are told. */
  readonly where: string
  readonly by: string
  readonly confirmed?: { readonly by: string; readonly at: number; readonly note: string }
}

export interface IntakeEvents {
  'client.intake_agreed': Omit<Intake, 'confirmed'>
  'client.intake_confirmed': { version: number; by: string; note: string }
}

/** Another intake asks for another confirmation. */
export function agreeIntake(
  before: Intake | undefined,
  id: string,
  given: { readonly ways: readonly IntakeWay[]; readonly where: string },
  by: string,
): Decision {
  const ways = intakeWays.filter((way) => given.ways.includes(way))
  if (before !== undefined && before.where === given.where && before.ways.join() === ways.join())
    return accepted([], { version: before.version })
  const version = (before?.version ?? 0) + 1
  const body: IntakeEvents['client.intake_agreed'] = { version, ways, where: given.where, by }
  return accepted([{ stream: 'client', id, type: 'client.intake_agreed', body }], { version })
}

/** A contact of the client says that its people know where to send requests (domain, section 12). */
export function confirmIntake(
  intake: Intake | undefined,
  id: string,
  { memberId: by, isOfClient }: { readonly memberId: string; readonly isOfClient: boolean },
  note: string,
): Decision {
  if (!isOfClient)
    return refusedBecause(
      'not_of_the_client',
      'Only the client can say that its people know',
      'Ask a contact of the client',
    )
  if (intake === undefined)
    return refusedBecause('intake_not_agreed', 'No intake is agreed yet', 'Agree where requests are sent first')
  if (intake.confirmed?.note === note && intake.confirmed.by === by) return accepted([])
  const body: IntakeEvents['client.intake_confirmed'] = { version: intake.version, by, note }
  return accepted([{ stream: 'client', id, type: 'client.intake_confirmed', body }])
}

/** The way by which an item came, by who made it: the ledger's form of an actor. What was imported came by no way. */
export function intakeWayOf(actor: string, isOfClient: boolean): IntakeWay | undefined {
  if (actor.startsWith('system:inbound:')) return 'inbound'
  if (actor === 'system:cadences') return 'cadence'
  if (actor.startsWith('member:')) return isOfClient ? 'client' : 'agency'
  return undefined
}
