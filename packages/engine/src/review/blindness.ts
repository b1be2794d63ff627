import type { AgencyReads } from '@understudy/db/prisma-client'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** Work that a viewer may be asked to judge without knowing what was said of it, and its reviews: their ids. */
export type Blindness = ReadonlySet<string>

const nothing: Blindness = new Set()
const waiting = ['requested', 'claimed']

/**
 * The work items of which this viewer may know no verdict yet, with their reviews: whose review somebody repeats, unless they gave the
 * first verdict or did the work, and those of a calibration session that waits for theirs. `workItemIds` narrows it.
 */
export async function readBlindness(
  reads: AgencyReads,
  viewer: Viewer,
  workItemIds?: readonly string[],
): Promise<Blindness> {
  if (scopeOf(viewer).kind !== 'agency') return nothing
  const { agencyId, memberId } = viewer
  const of = workItemIds === undefined ? {} : { workItemId: { in: [...workItemIds] } }
  const [reviews, sessions] = await Promise.all([
    reads.review.findMany({ where: { agencyId, state: { in: waiting }, ...of } }),
    reads.calibration.findMany({ where: { agencyId, state: 'open' } }),
  ])
  const repeated = reviews.flatMap((row) => {
    const { drawKind, authors, workItemId } = stateOf('review', row)
    // Its authors are all who have looked at the work or done it: they have nothing to be kept from.
    return drawKind === 'double' && !authors.includes(memberId) ? [workItemId] : []
  })
  const asked = sessions.flatMap((row) => {
    const { reviewers, items, given } = stateOf('calibration', row)
    if (!reviewers.includes(memberId)) return []
    const judged = new Set(given.filter(({ reviewerId }) => reviewerId === memberId).map((one) => one.workItemId))
    return items.flatMap(({ workItemId }) => (judged.has(workItemId) ? [] : [workItemId]))
  })
  const items = [...new Set([...repeated, ...asked])]
  if (items.length === 0) return nothing
  const judged = await reads.review.findMany({ where: { agencyId, workItemId: { in: items } }, select: { id: true } })
  return new Set([...items, ...judged.map(({ id }) => id)])
}
