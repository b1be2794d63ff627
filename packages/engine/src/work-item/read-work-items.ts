import type { WorkItem, WorkItemQuery } from '@understudy/contract/http/work-items'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { dueAt } from '@understudy/domain/sla/due-at'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readWorkItem(reads: AgencyReads, viewer: Viewer, id: string): Promise<WorkItem | undefined> {
  const row = await reads.workItem.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

export async function listWorkItems(reads: AgencyReads, viewer: Viewer, query: WorkItemQuery): Promise<Page<WorkItem>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.workItem.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy })
  return pageOf(rows, limit, present)
}

/** An assistant also sees the items of their tasks that others do: in shadow they watch them. */
export function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'client') return { agencyId, clientId: scope.clientId }
  if (scope.kind === 'agency') return { agencyId }
  const { memberId: assistantId } = scope
  return { agencyId, OR: [{ assistantId }, { task: { delegations: { some: { assistantId } } } }] }
}

function present(row: StreamRow): WorkItem {
  const { clocks, madeAt, startedAt, submittedAt, doneAt, acceptanceEndsAt, blockedOn, ...rest } = stateOf(
    'work_item',
    row,
  )
  return {
    ...streamFieldsOf(row),
    ...rest,
    requiredSteps: [...rest.requiredSteps],
    ticked: [...rest.ticked],
    values: { ...rest.values },
    madeAt: iso(madeAt),
    startedAt: isoOrNull(startedAt),
    submittedAt: isoOrNull(submittedAt),
    doneAt: isoOrNull(doneAt),
    acceptanceEndsAt: isoOrNull(acceptanceEndsAt),
    dueAt: isoOrNull(dueAt(clocks)),
    blockedOn: blockedOn && { ...blockedOn, since: iso(blockedOn.since) },
  }
}
