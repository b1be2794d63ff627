import type { BriefChanges, BriefChangesQuery } from '@understudy/contract/http/brief-changes'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { compareBriefs } from '@understudy/domain/brief/compare-briefs'
import type { TaskEvents } from '@understudy/domain/task/task'
import type { Viewer } from '../reading/viewer.ts'
import { readTask } from './read-tasks.ts'

type Published = TaskEvents['task.brief_published']

/** How one published version of a brief differs from another; undefined where the task or one of them is not there. */
export async function readBriefChanges(
  reads: AgencyReads,
  viewer: Viewer,
  taskId: string,
  query: BriefChangesQuery,
): Promise<BriefChanges | undefined> {
  const task = await readTask(reads, viewer, taskId)
  const to = query.to ?? task?.brief?.version
  if (task === undefined || to === undefined) return undefined
  const from = query.from ?? Math.max(1, to - 1)
  const { agencyId } = viewer
  const rows = await reads.ledger.findMany({
    where: { agencyId, streamType: 'task', streamId: taskId, type: 'task.brief_published' },
    orderBy: { version: 'asc' },
  })
  const versions = rows.map(({ body }) => body as unknown as Published)
  const [older, newer] = [from, to].map((wanted) => versions.find(({ version }) => version === wanted))
  if (older === undefined || newer === undefined) return undefined
  const sections = compareBriefs(older.sections, newer.sections).map(({ section, runs }) => ({
    section,
    runs: [...runs],
  }))
  return { from, to, sections }
}
