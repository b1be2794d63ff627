import type { ReviewReplacements } from '@understudy/contract/http/reviews'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visible } from './read-reviews.ts'

/** The newest are enough to see whether somebody picks what they look at. */
const mostRead = 1_000

/**
 * Who replaced what the sample had taken, and why (quality, section 4, rule 12). An item that was ended while it was held
 * counts too: the same work made again is another item, with a draw of its own.
 */
export async function readReplacements(reads: AgencyReads, viewer: Viewer): Promise<ReviewReplacements> {
  const rows = await reads.review.findMany({
    where: { AND: [visible(viewer), { state: { in: ['replaced', 'withdrawn'] } }] },
    orderBy: { id: 'desc' },
    take: mostRead,
  })
  const replaced = rows.flatMap((row) => {
    const { state, workItemId, drawKind, replaced: why } = stateOf('review', row)
    const how = state === 'replaced' ? ('replaced' as const) : ('ended' as const)
    return why === undefined ? [] : [{ by: why.by, reviewId: row.id, workItemId, how, drawKind, reason: why.reason }]
  })
  const byWhom = Map.groupBy(replaced, ({ by }) => by)
  const members = await reads.member.findMany({
    where: { agencyId: viewer.agencyId, id: { in: [...byWhom.keys()] } },
    select: { id: true, name: true },
  })
  const names = new Map(members.map(({ id, name }) => [id, name]))
  const items = [...byWhom].map(([reviewerId, own]) => ({
    ...{ reviewerId, name: names.get(reviewerId) ?? '', count: own.length },
    replaced: own.map(({ by: _, ...one }) => one),
  }))
  return { items: items.toSorted((a, b) => b.count - a.count || (a.reviewerId < b.reviewerId ? -1 : 1)) }
}
