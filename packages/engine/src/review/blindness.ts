import type { AgencyReads } from '@understudy/db/prisma-client'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** Work that a viewer may be asked to judge without knowing what was said of it, and its reviews: their ids. */
export type Blindness = ReadonlySet<string>

const nothing: Blindness = new Set()

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
  const { repeated, isCalibrating } = await waiting(reads, viewer, workItemIds)
  const sessions = isCalibrating ? await reads.calibration.findMany({ where: { agencyId, state: 'open' } }) : []
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

interface Waiting {
  /** Items whose second look is asked for and not given yet. */
  readonly repeated: readonly string[]
  readonly isCalibrating: boolean
}

/**
 * Asked for beside nearly every page, and mostly nothing: one statement. The authors of such a review are all who have looked at the
 * work or done it: they have nothing to be kept from. The partial index review_double_waiting is of this very condition.
 */
async function waiting(
  reads: AgencyReads,
  { agencyId, memberId }: Viewer,
  workItemIds: readonly string[] | undefined,
): Promise<Waiting> {
  const [found] = await reads.$queryRaw<[Waiting]>`
    select array(
      select work_item_id::text from review
      where agency_id = ${agencyId}::uuid and state in ('requested', 'claimed') and context ->> 'drawKind' = 'double'
        and (${workItemIds ?? null}::text[] is null or work_item_id = any (${workItemIds ?? null}::uuid[]))
        and not (context -> 'authors')::jsonb ? ${memberId}
    ) as repeated,
    exists (select 1 from calibration where agency_id = ${agencyId}::uuid and state = 'open') as "isCalibrating"`
  return found
}
