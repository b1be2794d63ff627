import type { ExplainedClock } from '@understudy/contract/http/clocks'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visible as visibleReviews } from '../review/read-reviews.ts'
import { visible as visibleItems } from '../work-item/read-work-items.ts'
import { explainClock } from './explain-clock.ts'

/** Every clock of a work item, cycle by cycle, ended ones included. */
export async function readWorkItemClocks(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<ExplainedClock[] | undefined> {
  const row = await reads.workItem.findFirst({ where: { AND: [visibleItems(viewer), { id }] } })
  if (row === null) return undefined
  const stream = { streamType: 'work_item' as const, streamId: id, clientId: row.clientId }
  return stateOf('work_item', row).clocks.map((clock) => explainClock(stream, clock))
}

/** Every clock of a review, ended ones included. */
export async function readReviewClocks(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<ExplainedClock[] | undefined> {
  const row = await reads.review.findFirst({ where: { AND: [visibleReviews(viewer), { id }] } })
  if (row === null) return undefined
  const stream = { streamType: 'review' as const, streamId: id, clientId: row.clientId }
  return stateOf('review', row).clocks.map((clock) => explainClock(stream, clock))
}
