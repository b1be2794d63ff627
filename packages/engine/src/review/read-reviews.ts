import type { Review, ReviewQuery } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { dueAt } from '@understudy/domain/sla/due-at'
import { isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readReview(reads: AgencyReads, viewer: Viewer, id: string): Promise<Review | undefined> {
  const row = await reads.review.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row)
}

export async function listReviews(reads: AgencyReads, viewer: Viewer, query: ReviewQuery): Promise<Page<Review>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.review.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy })
  return pageOf(rows, limit, present)
}

/** Quality review is the agency's own; an assistant sees that of their work, a client sees what was delivered. */
export function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'agency') return { agencyId }
  if (scope.kind === 'own_work') return { agencyId, workItem: { assistantId: scope.memberId } }
  return { agencyId, id: { in: [] } }
}

function present(row: StreamRow): Review {
  const { clocks, claimLapsesAt, themes, rubric, marked, ...rest } = stateOf('review', row)
  return {
    ...streamFieldsOf(row),
    ...rest,
    themes: [...themes],
    rubric: rubric === undefined ? null : { ...rubric, criteria: [...rubric.criteria] },
    marked:
      marked === undefined
        ? null
        : { ...marked, marks: { ...marked.marks }, failedCritical: [...marked.failedCritical] },
    claimLapsesAt: isoOrNull(claimLapsesAt),
    dueAt: isoOrNull(dueAt(clocks)),
  }
}
