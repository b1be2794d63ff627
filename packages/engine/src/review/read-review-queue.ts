import type { ReviewQueue, ReviewQueueQuery } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { levelLoad } from '@understudy/domain/review/level-load'
import { mayReview } from '@understudy/domain/review/may-review'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { presentReview, visible } from './read-reviews.ts'

/** More than an agency's reviewers have on their tables; who should take the rest is said once it comes up. */
const mostLevelled = 2_000
const pendingStates = ['requested', 'claimed', 'resubmitted']

/** Soonest promise first; the load is levelled over everything that is pending, whatever of it is shown. */
export async function readReviewQueue(
  reads: AgencyReads,
  viewer: Viewer,
  { limit }: ReviewQueueQuery,
): Promise<ReviewQueue> {
  const { agencyId } = viewer
  const [agency, members, rows] = await Promise.all([
    reads.agency.findFirst({ where: { agencyId, id: agencyId } }),
    reads.member.findMany({ where: { agencyId, state: 'active' }, orderBy: { id: 'asc' } }),
    reads.review.findMany({
      where: { AND: [visible(viewer), { state: { in: pendingStates } }] },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: mostLevelled,
    }),
  ])
  const { claimCap } = reviewRulesOf(agency === null ? undefined : stateOf('agency', agency))
  const reviewers = members.filter((row) => mayReview(stateOf('member', row))).map(({ id }) => id)
  const pending = rows.map((row) => ({ id: row.id, ...stateOf('review', row) }))
  const suggested = levelLoad(pending, reviewers, claimCap)
  const items = rows.slice(0, limit).map((row) => ({
    ...presentReview(row, viewer),
    suggestedReviewerId: suggested.get(row.id) ?? null,
  }))
  return { items, claimCap }
}
