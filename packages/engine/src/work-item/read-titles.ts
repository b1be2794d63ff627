import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Viewer } from '../reading/viewer.ts'
import { visible } from './read-work-items.ts'

/** What those of the work items that the viewer sees are called, in one query. */
export async function readTitles(
  reads: AgencyReads,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const items = await reads.workItem.findMany({
    where: { AND: [visible(viewer), { id: { in: [...new Set(ids)] } }] },
    select: { id: true, title: true },
  })
  return new Map(items.map(({ id, title }) => [id, title]))
}
