import type { ReviewReplacements } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visible } from './read-reviews.ts'

/** The newest are enough to see whether somebody picks what they look at. */
const mostRead = 1_000

/** Who replaced what the sample had taken, and why (quality, section 4, rule 12). */
export async function readReplacements(reads: AgencyReads, viewer: Viewer): Promise<ReviewReplacements> {
  const rows = await reads.review.findMany({
    where: { AND: [visible(viewer), { state: 'replaced' }] },
    orderBy: { id: 'desc' },
    take: mostRead,
  })
  const replaced = rows.flatMap((row) => {
    const { workItemId, replaced: why } = stateOf('review', row)
    return why === undefined ? [] : [{ by: why.by, reviewId: row.id, workItemId, reason: why.reason }]
  })
  const items = [...Map.groupBy(replaced, ({ by }) => by)].map(([reviewerId, own]) => ({
    ...{ reviewerId, count: own.length },
    replaced: own.map(({ by: _, ...one }) => one),
  }))
  return { items: items.toSorted((a, b) => b.count - a.count || (a.reviewerId < b.reviewerId ? -1 : 1)) }
}
