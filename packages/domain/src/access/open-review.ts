import { dayMs } from '../day-ms.ts'
import { accepted, type Decision } from '../decision.ts'
import type { AskedGrant } from './access-checklist.ts'
import { type Grant, keyOf } from './grant.ts'

export interface Reviewed {
  readonly memberId: string
  readonly grants: readonly Grant[]
}

/** A periodic access review of a client: every grant of everybody who may get into its systems, to be confirmed. */
export function openAccessReview(
  id: string,
  clientId: string,
  members: readonly Reviewed[],
  takesDays: number,
  at: number,
): Decision {
  const entries = members.flatMap(({ memberId, grants }) =>
    grants
      .filter((grant) => grant.withdrawalId === undefined && (grant.clientId ?? clientId) === clientId)
      .map((grant): AskedGrant => ({ memberId, ...keyOf(grant), role: grant.role })),
  )
  if (entries.length === 0) return accepted([])
  const body = { clientId, entries, dueAt: at + takesDays * dayMs }
  return accepted([{ stream: 'access_checklist', id, type: 'access_checklist.review_opened', body }], {
    accessChecklistId: id,
  })
}
