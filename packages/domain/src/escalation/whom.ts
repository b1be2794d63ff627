import { isAway } from '../member/is-away.ts'
import type { Member } from '../member/member.ts'
import { ownEntry } from '../own-entry.ts'
import { decisionOwners } from './decision-owner.ts'
import type { LadderFacts } from './ladder-facts.ts'
import { dutyOrder } from './on-duty.ts'
import type { Step, ToldRole, Whom } from './policy.ts'

/**
 * Whom a step tells now: members, each once, in the order in which the step names them. Somebody who has left or is away
 * is nobody to tell, and neither is one who is not known.
 */
export function toldBy(
  { whom }: Pick<Step, 'whom'>,
  facts: LadderFacts,
  clientId: string | null,
  at: number,
): string[] {
  const here = (id: string) => isHere(facts, id, at)
  return [...new Set(whom.flatMap((one) => named(one, facts, clientId, at).filter(here)))]
}

function named(whom: Whom, facts: LadderFacts, clientId: string | null, at: number): string[] {
  switch (whom.kind) {
    case 'brief_owner':
      return decisionOwners(facts.task?.brief?.sections.escalationRules ?? '', ofClient(facts, clientId))
    case 'lead':
      return leads(facts, at)
    case 'client_contact':
      return clientId === null ? [] : withRole(facts, 'client_contact', clientId)
    case 'role':
      return withRole(facts, whom.role)
    case 'member':
      return [whom.memberId]
    case 'on_duty': {
      const plan = ownEntry(facts.agency.rotations, whom.rotationId)
      const turn = plan === undefined ? [] : dutyOrder(plan, at)
      return turn.filter((id) => isHere(facts, id, at)).slice(0, 1)
    }
  }
}

/** The lead named on the task; else every lead of the agency. */
function leads(facts: LadderFacts, at: number): string[] {
  const owner = facts.task?.ownerId
  return owner !== undefined && isHere(facts, owner, at) ? [owner] : withRole(facts, 'ops_lead')
}

/** A brief names people of the agency, or contacts of the client whose work it is. */
function ofClient({ people }: LadderFacts, clientId: string | null): Map<string, Member> {
  return new Map([...people].filter(([, member]) => member.clientId === null || member.clientId === clientId))
}

export function withRole({ people }: LadderFacts, role: ToldRole | 'client_contact', clientId?: string): string[] {
  return [...people]
    .filter(([, member]) => member.state === 'active' && member.roles.includes(role))
    .filter(([, member]) => clientId === undefined || member.clientId === clientId)
    .map(([id]) => id)
    .toSorted()
}

export function isHere({ agency, people }: LadderFacts, id: string, at: number): boolean {
  const member = people.get(id)
  return member !== undefined && member.state === 'active' && !isAway(member, agency.timeZone, at)
}
