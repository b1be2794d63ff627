import type { AccessChecklist, AccessChecklistQuery } from '@understudy/contract/http/access'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { type ChecklistEntry, leftOf } from '@understudy/domain/access/access-checklist'
import { checklistDueAt } from '@understudy/domain/access/wake-checklist'
import { presentClock } from '../clock/present-clock.ts'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readChecklist(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<AccessChecklist | undefined> {
  const row = await reads.accessChecklist.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

export async function listChecklists(
  reads: AgencyReads,
  viewer: Viewer,
  query: AccessChecklistQuery,
): Promise<Page<AccessChecklist>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.accessChecklist.findMany({
    where: { AND: [visible(viewer), wanted, idAfter] },
    take,
    orderBy,
  })
  return pageOf(rows, limit, present)
}

/** Who may get into what is the affair of those who run the agency. */
function visible(viewer: Viewer) {
  const { agencyId } = viewer
  return scopeOf(viewer).kind === 'agency' ? { agencyId } : { agencyId, id: { in: [] } }
}

function present(row: StreamRow): AccessChecklist {
  const checklist = stateOf('access_checklist', row)
  const { state, kind, clientId, memberId, because, entries, openedAt, clocks, overdueAt, closedAt } = checklist
  const stream = { streamType: 'access_checklist' as const, streamId: row.id, clientId: clientId ?? '' }
  const breachedAt = clocks.find((clock) => clock.breachedAt !== undefined)?.breachedAt
  return {
    ...streamFieldsOf(row),
    ...{ state, kind, clientId, memberId, because: because?.kind ?? null },
    openedAt: iso(openedAt),
    dueAt: isoOrNull(checklistDueAt(checklist)),
    overdueAt: isoOrNull(overdueAt ?? breachedAt),
    closedAt: isoOrNull(closedAt),
    left: leftOf(checklist),
    entries: entries.map(presentEntry),
    clocks: clocks.map((clock) => presentClock(stream, clock, null)),
  }
}

function presentEntry({ memberId, clientId, system, role, given }: ChecklistEntry, index: number) {
  return {
    ...{ entry: index + 1, memberId, clientId: clientId ?? null, system, role },
    given: given && {
      ...{ answer: given.answer, by: given.by, on: given.on, at: iso(given.at) },
      ...{ role: given.role ?? null, note: given.note ?? null },
    },
  }
}
