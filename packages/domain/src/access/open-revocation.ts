import { dayMs } from '../day-ms.ts'
import { accepted, type Decision, type Proposed } from '../decision.ts'
import type { AccessNeed } from '../task/task.ts'
import { noChange } from '../work-item/clock-change.ts'
import { carried, type Promises, startClocks } from '../work-item/promises.ts'
import type { AskedGrant, RevocationCause } from './access-checklist.ts'
import { type Grant, type GrantKey, grantFor, isGrantOf, keyOf } from './grant.ts'

/** What work still asks of somebody, or asked until now. */
export interface Needs {
  readonly clientId: string
  readonly accessNeeds: readonly AccessNeed[]
}

export interface Withdrawing {
  readonly memberId: string
  readonly clientId: string | null
  readonly because: RevocationCause
  /** What the member has, or had until they were forgotten. */
  readonly grants: readonly Grant[]
  readonly isMember: boolean
}

/**
 * What is no longer needed: of the client whose work ended, every grant that no other delegation of theirs needs; of
 * systems that are nobody's in particular, those that the ended task needed.
 */
export function unneededGrants(grants: readonly Grant[], ended: Needs, others: readonly Needs[]): Grant[] {
  const needed = new Set(
    others.flatMap(({ clientId, accessNeeds }) => accessNeeds.map(({ system }) => grantFor(grants, clientId, system))),
  )
  const wasNeeded = (system: string) => ended.accessNeeds.some((need) => need.system === system)
  return grants.filter(
    (grant) =>
      !needed.has(grant) &&
      grant.withdrawalId === undefined &&
      (grant.clientId === ended.clientId || (grant.clientId === undefined && wasNeeded(grant.system))),
  )
}

/** A checklist with one entry a grant, and the promise to withdraw them; none where there is nothing to withdraw. */
export function openRevocation(
  id: string,
  { memberId, clientId, because, grants, isMember }: Withdrawing,
  promises: Promises | undefined,
  at: number,
): Decision {
  if (grants.length === 0) return accepted([])
  const started = promises === undefined ? noChange : startClocks(promises, ['revoke'], [], at)
  const entries = grants.map((grant): AskedGrant => ({ memberId, ...keyOf(grant), role: grant.role }))
  const dueAt = started.clocks.length > 0 ? null : at + dayMs
  const body = { clientId, memberId, because, entries, dueAt, ...carried(started) }
  return accepted(
    [
      { stream: 'access_checklist', id, type: 'access_checklist.revocation_opened', body },
      ...(isMember ? entries.map((entry) => asked(memberId, entry, id)) : []),
    ],
    { accessChecklistId: id },
  )
}

function asked(memberId: string, key: GrantKey, checklistId: string): Proposed {
  return {
    stream: 'member',
    id: memberId,
    type: 'member.access_withdrawal_asked',
    body: { ...keyOf(key), checklistId },
  }
}

/** The grant that an entry is about, if it is still there. */
export const grantOfEntry = (grants: readonly Grant[], entry: GrantKey): Grant | undefined =>
  grants.find((grant) => isGrantOf(grant, entry))
