import type { Review, ReviewQuery } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { dueAt } from '@understudy/domain/sla/due-at'
import { isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readReview(reads: AgencyReads, viewer: Viewer, id: string): Promise<Review | undefined> {
  const row = await reads.review.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : presentReview(row)
}

export async function listReviews(reads: AgencyReads, viewer: Viewer, query: ReviewQuery): Promise<Page<Review>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.review.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy })
  return pageOf(rows, limit, presentReview)
}

/** Quality review is the agency's own; an assistant sees that of their work, a client sees what was delivered. */
export function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'agency') return { agencyId }
  if (scope.kind === 'own_work') return { agencyId, workItem: { assistantId: scope.memberId } }
  return { agencyId, id: { in: [] } }
}

export function presentReview(row: StreamRow): Review {
  const { clocks, claimLapsesAt, assignedTo, themes, themesBefore, tooManyRounds, rubric, marked, dispute, ...rest } =
    stateOf('review', row)
  return {
    ...streamFieldsOf(row),
    ...rest,
    assignedTo: assignedTo ?? null,
    themes: [...themes],
    themesBefore: [...(themesBefore ?? [])],
    tooManyRounds: tooManyRounds ?? null,
    dispute: dispute && {
      by: dispute.by,
      comment: dispute.comment,
      marks: dispute.marks ?? null,
      delegationId: dispute.delegationId ?? null,
    },
    rubric: rubric === undefined ? null : { ...rubric, criteria: [...rubric.criteria] },
    marked:
      marked === undefined
        ? null
        : { ...marked, marks: { ...marked.marks }, failedCritical: [...marked.failedCritical] },
    claimLapsesAt: isoOrNull(claimLapsesAt),
    dueAt: isoOrNull(dueAt(clocks)),
  }
}
