import type { WeeklyReview, WeeklyReviewQuery } from '@understudy/contract/http/rhythm'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readWeeklyReview(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<WeeklyReview | undefined> {
  const row = await reads.weeklyReview.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : presentWeeklyReview(row)
}

export async function listWeeklyReviews(
  reads: AgencyReads,
  viewer: Viewer,
  query: WeeklyReviewQuery,
): Promise<Page<WeeklyReview>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.weeklyReview.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy })
  return pageOf(rows, limit, presentWeeklyReview)
}

/** Notes and decisions are the agency's; its clients have the page of the week. */
function visible(viewer: Viewer) {
  const { agencyId } = viewer
  return scopeOf(viewer).kind === 'agency' ? { agencyId } : { agencyId, id: { in: [] } }
}

export function presentWeeklyReview(row: StreamRow): WeeklyReview {
  const { heldAt, closedAt, decisions, ...rest } = stateOf('weekly_review', row)
  return {
    ...streamFieldsOf(row),
    ...rest,
    ...{ heldAt: iso(heldAt), closedAt: isoOrNull(closedAt), decisions: decisions.map((one) => ({ ...one })) },
  }
}
