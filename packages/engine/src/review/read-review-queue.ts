import type { QueuedReview, ReviewQueue, ReviewQueueQuery } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { reviewRulesOf } from '@understudy/domain/agency/review-rules'
import { isAway } from '@understudy/domain/member/is-away'
import type { Member } from '@understudy/domain/member/member'
import { samePersonAmong } from '@understudy/domain/member/same-person'
import { levelLoad } from '@understudy/domain/review/level-load'
import { mayReview } from '@understudy/domain/review/may-review'
import { type StreamRow, stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readBlindness } from './blindness.ts'
import { namesOf } from './names-of.ts'
import { presentReview, visible } from './read-reviews.ts'

/** More than an agency's reviewers have on their tables; who should take the rest is said once it comes up. */
const mostLevelled = 2_000
const pendingStates = ['requested', 'claimed', 'resubmitted']
const soonestFirst = { dueAt: { sort: 'asc', nulls: 'last' } } as const

type ReviewRow = StreamRow & { readonly workItemId: string }

/** Soonest promise first, and nobody suggested who is away at `at`; the load is levelled over everything that is pending, whatever of it is shown. */
export async function readReviewQueue(
  reads: AgencyReads,
  viewer: Viewer,
  query: ReviewQueueQuery,
  at: number,
): Promise<ReviewQueue> {
  const { agencyId } = viewer
  const agency = await reads.agency.findFirst({ where: { agencyId, id: agencyId } })
  if (agency === null) return { items: [], claimCap: 0 }
  const { timeZone, ...rules } = stateOf('agency', agency)
  const { claimCap } = reviewRulesOf(rules)
  if (query.waits === 'decision') return { items: await disputed(reads, viewer, query.limit), claimCap }
  const [members, rows] = await Promise.all([
    reads.member.findMany({ where: { agencyId, state: 'active' }, orderBy: { id: 'asc' } }),
    reads.review.findMany({
      where: { AND: [visible(viewer), { state: { in: pendingStates } }] },
      orderBy: [soonestFirst, { id: 'asc' }],
      take: mostLevelled,
    }),
  ])
  const isHere = (member: Member) => mayReview(member) && !isAway(member, timeZone, at)
  const reviewers = members.filter((row) => isHere(stateOf('member', row))).map(({ id }) => id)
  const pending = rows.map((row) => ({ id: row.id, ...stateOf('review', row) }))
  const byId = new Map(members.map((row) => [row.id, stateOf('member', row)]))
  const suggested = levelLoad(
    pending,
    reviewers,
    claimCap,
    samePersonAmong((id) => byId.get(id)),
  )
  return { items: await queued(reads, viewer, rows.slice(0, query.limit), suggested), claimCap }
}

/**
 * What waits for the decision of a dispute, first what stands as it is soonest unless somebody has decided. That a verdict is
 * disputed tells of it: what the viewer may have to judge blindly is left to others.
 */
async function disputed(reads: AgencyReads, viewer: Viewer, take: number): Promise<QueuedReview[]> {
  const rows = await reads.review.findMany({
    where: { AND: [visible(viewer), { state: 'disputed' }] },
    orderBy: [{ wakeAt: 'asc' }, { id: 'asc' }],
    take,
  })
  const waiting = await queued(reads, viewer, rows, new Map())
  return waiting.filter(({ blind }) => !blind)
}

async function queued(
  reads: AgencyReads,
  viewer: Viewer,
  rows: readonly ReviewRow[],
  suggested: ReadonlyMap<string, string | null>,
): Promise<QueuedReview[]> {
  const blindness = await readBlindness(reads, viewer)
  const reviews = rows.map((row) => presentReview(row, viewer, blindness))
  const nameOf = await namesOf(reads, viewer, reviews)
  return reviews.map((review, index) => ({
    ...review,
    ...nameOf(review),
    suggestedReviewerId: suggested.get(review.id) ?? null,
    own: stateOf('review', rows[index] as ReviewRow).authors.includes(viewer.memberId),
  }))
}
