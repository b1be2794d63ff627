import type { ReviewQueue, ReviewQueueQuery } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { isAway } from '@understudy/domain/member/is-away'
import type { Member } from '@understudy/domain/member/member'
import { levelLoad } from '@understudy/domain/review/level-load'
import { mayReview } from '@understudy/domain/review/may-review'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readBlindness } from './blindness.ts'
import { presentReview, visible } from './read-reviews.ts'

/** More than an agency's reviewers have on their tables; who should take the rest is said once it comes up. */
const mostLevelled = 2_000
const pendingStates = ['requested', 'claimed', 'resubmitted']

/** Soonest promise first, and nobody suggested who is away at `at`; the load is levelled over everything that is pending, whatever of it is shown. */
export async function readReviewQueue(
  reads: AgencyReads,
  viewer: Viewer,
  { limit }: ReviewQueueQuery,
  at: number,
): Promise<ReviewQueue> {
  const { agencyId } = viewer
  const [agency, members, blindness, rows] = await Promise.all([
    reads.agency.findFirst({ where: { agencyId, id: agencyId } }),
    reads.member.findMany({ where: { agencyId, state: 'active' }, orderBy: { id: 'asc' } }),
    readBlindness(reads, viewer),
    reads.review.findMany({
      where: { AND: [visible(viewer), { state: { in: pendingStates } }] },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      take: mostLevelled,
    }),
  ])
  if (agency === null) return { items: [], claimCap: 0 }
  const { timeZone, ...rules } = stateOf('agency', agency)
  const { claimCap } = reviewRulesOf(rules)
  const isHere = (member: Member) => mayReview(member) && !isAway(member, timeZone, at)
  const reviewers = members.filter((row) => isHere(stateOf('member', row))).map(({ id }) => id)
  const pending = rows.map((row) => ({ id: row.id, ...stateOf('review', row) }))
  const suggested = levelLoad(pending, reviewers, claimCap)
  const items = rows.slice(0, limit).map((row) => ({
    ...presentReview(row, viewer, blindness),
    suggestedReviewerId: suggested.get(row.id) ?? null,
  }))
  return { items, claimCap }
}
