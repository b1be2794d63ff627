import type { WorkItem, WorkItemQuery } from '@understudy/contract/http/work-items'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { dueAt } from '@understudy/domain/sla/due-at'
import { iso, isoOrNull } from '../reading/iso.ts'
import { type Page, pageOfShown } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, seesInternal, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from '../review/blindness.ts'

export async function readWorkItem(reads: AgencyReads, viewer: Viewer, id: string): Promise<WorkItem | undefined> {
  const row = await reads.workItem.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row, viewer, await readBlindness(reads, viewer, [row.id]))
}

export async function listWorkItems(reads: AgencyReads, viewer: Viewer, query: WorkItemQuery): Promise<Page<WorkItem>> {
  const { after: _, limit: __, ...wanted } = query
  return pageOfShown(
    query,
    ({ idAfter, take, orderBy }) =>
      reads.workItem.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy }),
    async (rows) => {
      const ids = rows.map(({ id }) => id)
      const blindness = await readBlindness(reads, viewer, ids)
      return rows.map((row) => present(row, viewer, blindness))
    },
    // Asked for by whose work it is or how it stands, what is blind would tell that.
    ({ blind }) => (query.assistantId === undefined && query.state === undefined) || !blind,
  )
}

/** Those of these work items that the viewer sees. */
export async function readWorkItemsOf(reads: AgencyReads, viewer: Viewer, ids: readonly string[]): Promise<WorkItem[]> {
  if (ids.length === 0) return []
  const rows = await reads.workItem.findMany({ where: { AND: [visible(viewer), { id: { in: [...ids] } }] } })
  const blindness = await readBlindness(reads, viewer, ids)
  return rows.map((row) => present(row, viewer, blindness))
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

/**
 * As if it had been handed in once and gone out: a later submission tells that the first one was sent back, and so does
 * that it was closed. Nor is it told whose it is, or by which rule it came to them.
 */
const untold = {
  ...{ submissions: 1, reworked: false, submittedAt: null, doneAt: null, acceptanceEndsAt: null },
  ...{ assistantId: null, delegationId: null, lentBy: null, route: null },
} as const

const over = new Set(['delivered', 'accepted', 'rejected'])

function present(row: StreamRow, viewer: Viewer, blindness: Blindness): WorkItem {
  const blind = blindness.has(row.id)
  const { clocks, madeAt, startedAt, submittedAt, doneAt, acceptanceEndsAt, blockedOn, handOff, ...rest } = stateOf(
    'work_item',
    row,
  )
  return {
    ...streamFieldsOf(blind ? { ...row, version: 1 } : row),
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
    // Its links tell that it was handed in before; and it is a note among colleagues, which is no client's.
    handOff:
      handOff === undefined || blind || !seesInternal(viewer)
        ? null
        : { ...handOff, ticked: [...handOff.ticked], open: [...handOff.open], links: [...handOff.links] },
    lentBy: rest.lentBy ?? null,
    after: [...(rest.after ?? [])],
    fields: { ...rest.fields },
    comments: (seesInternal(viewer) ? rest.comments : rest.commentsForClient) ?? 0,
    returned: rest.returned ?? 0,
    imported: rest.imported === true,
    blind,
    ...(blind && { ...untold, state: over.has(rest.state) ? 'delivered' : rest.state }),
  }
}
