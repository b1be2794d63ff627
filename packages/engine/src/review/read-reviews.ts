import type { Review, ReviewQuery } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { isBlind } from '@understudy/domain/review/double-review'
import type { Review as State } from '@understudy/domain/review/review'
import { dueAt } from '@understudy/domain/sla/due-at'
import { isoOrNull } from '../reading/iso.ts'
import { type Page, pageOfShown } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { type Blindness, readBlindness } from './blindness.ts'

export async function readReview(reads: AgencyReads, viewer: Viewer, id: string): Promise<Review | undefined> {
  const row = await reads.review.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : presentReview(row, viewer, await readBlindness(reads, viewer, [row.workItemId]))
}

/** For its history, which would tell a verdict that the viewer may not know yet. */
export async function readOpenReview(reads: AgencyReads, viewer: Viewer, id: string): Promise<Review | undefined> {
  const review = await readReview(reads, viewer, id)
  return review?.blind === true ? undefined : review
}

export async function listReviews(reads: AgencyReads, viewer: Viewer, query: ReviewQuery): Promise<Page<Review>> {
  const { after: _, limit: __, ...wanted } = query
  return pageOfShown(
    query,
    ({ idAfter, take, orderBy }) =>
      reads.review.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy }),
    async (rows) => {
      const ids = rows.map(({ workItemId }) => workItemId)
      const blindness = await readBlindness(reads, viewer, ids)
      return rows.map((row) => presentReview(row, viewer, blindness))
    },
    // Asked for by state, what is blind would tell its own.
    ({ blind }) => query.state === undefined || !blind,
  )
}

/** Quality review is the agency's own; an assistant sees that of their work, a client sees what was delivered. */
export function visible(viewer: Viewer) {
  const { agencyId } = viewer
  const scope = scopeOf(viewer)
  if (scope.kind === 'agency') return { agencyId }
  if (scope.kind === 'own_work') return { agencyId, workItem: { assistantId: scope.memberId } }
  return { agencyId, id: { in: [] } }
}

/**
 * What is reviewed twice shows no verdict until both are in, but to who gave it and to whose work it is; nor does any
 * other review of work that the viewer may have to judge blindly.
 */
function hides(review: State, viewer: Viewer, blindness: Blindness): boolean {
  if (scopeOf(viewer).kind !== 'agency' || review.reviewerId === viewer.memberId) return false
  const isRepeated = isBlind(review) && !review.authors.includes(viewer.memberId)
  return isRepeated || (review.verdict !== null && blindness.has(review.workItemId))
}

/** Rounds and their themes tell a verdict too, and so does the number of events. */
const untold = {
  ...{ verdict: null, firstVerdict: null, cause: null, themes: [], marked: undefined, dispute: null },
  ...{ round: 1, themesBefore: [], tooManyRounds: undefined, reviewerId: null, claimLapsesAt: null, assignedTo: null },
  replaced: undefined,
} as const

/** Whose work it is weighs with whoever judges it, even where they mean well. */
const unnamed = { assistantId: null, delegationId: null } as const

export function presentReview(row: StreamRow, viewer: Viewer, blindness: Blindness): Review {
  const whole = stateOf('review', row)
  const blind = hides(whole, viewer, blindness)
  const {
    clocks,
    claimLapsesAt,
    assignedTo,
    themes,
    themesBefore,
    tooManyRounds,
    rubric,
    marked,
    dispute,
    doubleOf,
    doubleId,
    agreed,
    adjudicationId,
    replaced,
    knownTo: _,
    ...rest
  } = blind ? { ...whole, ...untold, state: 'claimed' as const } : whole
  return {
    ...streamFieldsOf(blind ? { ...row, version: 1 } : row),
    ...rest,
    ...(blindness.has(whole.workItemId) && unnamed),
    blind,
    assignedTo: assignedTo ?? null,
    doubleOf: doubleOf ?? null,
    doubleId: doubleId ?? null,
    agreed: agreed ?? null,
    adjudicationId: adjudicationId ?? null,
    replaced: replaced ?? null,
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
