import type { Delegation, DelegationQuery } from '@understudy/contract/http/delegations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readDelegation(reads: AgencyReads, viewer: Viewer, id: string): Promise<Delegation | undefined> {
  const row = await reads.delegation.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

export async function listDelegations(
  reads: AgencyReads,
  viewer: Viewer,
  query: DelegationQuery,
): Promise<Page<Delegation>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.delegation.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy })
  return pageOf(rows, limit, present)
}

function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'client') return { agencyId, clientId: scope.clientId }
  return scope.kind === 'agency' ? { agencyId } : { agencyId, assistantId: scope.memberId }
}

function present(row: StreamRow): Delegation {
  const {
    assignedAt,
    independentAt,
    demonstratorSignOff,
    plan,
    earlier: _,
    absences: __,
    ...rest
  } = stateOf('delegation', row)
  return {
    ...streamFieldsOf(row),
    ...rest,
    observedItems: [...rest.observedItems],
    openRework: [...rest.openRework],
    openCritical: [...rest.openCritical],
    quality: { ...rest.quality },
    plan: plan === undefined ? null : { ...plan, levels: [...plan.levels] },
    assignedAt: iso(assignedAt),
    independentAt: isoOrNull(independentAt),
    demonstratorSignOff: demonstratorSignOff && { ...demonstratorSignOff, at: iso(demonstratorSignOff.at) },
  }
}
