import type { Action, ActionQuery } from '@understudy/contract/http/rhythm'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readAction(reads: AgencyReads, viewer: Viewer, id: string): Promise<Action | undefined> {
  const row = await reads.action.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

export async function listActions(reads: AgencyReads, viewer: Viewer, query: ActionQuery): Promise<Page<Action>> {
  const { after: _, limit, overdue, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const late = overdue === undefined ? {} : { overdueSince: overdue === 'true' ? { not: null } : null }
  const rows = await reads.action.findMany({ where: { AND: [visible(viewer), wanted, late, idAfter] }, take, orderBy })
  return pageOf(rows, limit, present)
}

/** Whoever has an action sees it; a client's contact sees those of the client that its own people have. */
export function visible(viewer: Viewer) {
  const { agencyId, memberId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'agency') return { agencyId }
  return scope.kind === 'client'
    ? { agencyId, clientId: scope.clientId, ownerId: memberId }
    : { agencyId, ownerId: memberId }
}

function present(row: StreamRow): Action {
  const { dueAt: _, openedAt, endedAt, overdueSince, ...rest } = stateOf('action', row)
  const times = { openedAt: iso(openedAt), endedAt: isoOrNull(endedAt), overdueSince: isoOrNull(overdueSince) }
  return { ...streamFieldsOf(row), ...rest, ...times }
}
