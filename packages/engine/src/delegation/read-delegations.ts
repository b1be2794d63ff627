import type { Delegation, DelegationQuery } from '@understudy/contract/http/delegations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'

export async function readDelegation(reads: AgencyReads, viewer: Viewer, id: string): Promise<Delegation | undefined> {
  const row = await reads.delegation.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row, await blindnessOf(reads, viewer, [id]))
}

export async function listDelegations(
  reads: AgencyReads,
  viewer: Viewer,
  query: DelegationQuery,
): Promise<Page<Delegation>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.delegation.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy })
  const ids = rows.map(({ id }) => id)
  const blindness = await blindnessOf(reads, viewer, ids)
  return pageOf(rows, limit, (row) => present(row, blindness))
}

function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'client') return { agencyId, clientId: scope.clientId }
  return scope.kind === 'agency' ? { agencyId } : { agencyId, assistantId: scope.memberId }
}

interface DelegationBlindness {
  readonly of: Blindness
  /** Delegations with work among it. */
  readonly delegations: ReadonlySet<string>
}

async function blindnessOf(reads: AgencyReads, viewer: Viewer, ids: string[]): Promise<DelegationBlindness> {
  const of = await readBlindness(reads, viewer)
  if (of.size === 0) return { of, delegations: of }
  const { agencyId } = viewer
  const rows = await reads.review.findMany({
    where: { agencyId, delegationId: { in: ids }, workItemId: { in: [...of] } },
    select: { delegationId: true },
  })
  return { of, delegations: new Set(rows.flatMap(({ delegationId }) => delegationId ?? [])) }
}

/** Level, run, trust and score tell the verdict that last moved them, to whoever is to give another of the same work. */
function present(row: StreamRow, { of, delegations }: DelegationBlindness): Delegation {
  const {
    assignedAt,
    independentAt,
    demonstratorSignOff,
    plan,
    earlier: _,
    absences: __,
    ...rest
  } = stateOf('delegation', row)
  const { planId, planVersion } = rest.quality
  return {
    ...streamFieldsOf(row),
    ...rest,
    observedItems: [...rest.observedItems],
    openRework: rest.openRework.filter((id) => !of.has(id)),
    openCritical: rest.openCritical.filter((id) => !of.has(id)),
    quality: delegations.has(row.id) ? { planId, planVersion } : { ...rest.quality },
    plan: plan === undefined ? null : { ...plan, levels: [...plan.levels] },
    assignedAt: iso(assignedAt),
    independentAt: isoOrNull(independentAt),
    demonstratorSignOff: demonstratorSignOff && { ...demonstratorSignOff, at: iso(demonstratorSignOff.at) },
  }
}
