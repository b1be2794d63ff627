import type { PageQuery } from '@understudy/contract/http/fields'
import type { WorkLeft } from '@understudy/contract/http/work-left'
import { workLeftOfRow, workLeftStatement } from '@understudy/db/load-work-left'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** What the assistants of the agency have to do, those that the viewer sees: all of them, or themselves; two queries. */
export async function listWorkLeft(reads: AgencyReads, viewer: Viewer, query: PageQuery): Promise<Page<WorkLeft>> {
  const { agencyId, memberId } = viewer
  const { idAfter, take, orderBy } = keyset(query)
  const own = scopeOf(viewer).kind === 'agency' ? {} : { id: memberId }
  const where = { AND: [{ agencyId, state: 'active', ...own }, idAfter] }
  const rows = await reads.member.findMany({ where, take, orderBy })
  const ids = rows.map(({ id }) => id)
  const left = await reads.$queryRawUnsafe<Record<string, unknown>[]>(workLeftStatement, agencyId, ids)
  const byMember = new Map(left.map(workLeftOfRow).map((one) => [one.memberId, one]))
  return pageOf(rows, query.limit, (row) => {
    const { profile, calendar } = stateOf('member', row)
    const { items = 0, minutes = 0 } = byMember.get(row.id) ?? {}
    const capacityMinutes = profile?.capacityMinutes ?? null
    return { memberId: row.id, items, minutes, capacityMinutes, calendar: (calendar ?? null) as WorkLeft['calendar'] }
  })
}
