import type { Instructions } from '@understudy/contract/http/handed-in'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { TaskEvents } from '@understudy/domain/task/task'
import { hasReadSop } from '@understudy/domain/work-item/read-sop'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { visible } from './read-work-items.ts'

type Published = TaskEvents['task.brief_published'] | TaskEvents['task.sop_published']

/** What a work item is done by. How the agency works is none of a client contact's. */
export async function readInstructions(
  reads: AgencyReads,
  viewer: Viewer,
  workItemId: string,
): Promise<Instructions | undefined> {
  if (scopeOf(viewer).kind === 'client') return undefined
  const row = await reads.workItem.findFirst({ where: { AND: [visible(viewer), { id: workItemId }] } })
  if (row === null) return undefined
  const item = stateOf('work_item', row)
  const { briefVersion, sopVersion, taskId } = item
  const [brief, sop, acknowledged] = await Promise.all([
    publishedAs<TaskEvents['task.brief_published']>(reads, viewer, taskId, 'task.brief_published', briefVersion),
    publishedAs<TaskEvents['task.sop_published']>(reads, viewer, taskId, 'task.sop_published', sopVersion),
    isAcknowledged(reads, item),
  ])
  return {
    workItemId,
    brief: brief === undefined ? null : { version: brief.version, sections: brief.sections },
    sop: sop === undefined ? null : { version: sop.version, steps: [...sop.steps], acknowledged },
  }
}

/** Whether whoever has it has read the SOP that it is done under. */
async function isAcknowledged(reads: AgencyReads, item: WorkItem): Promise<boolean> {
  const { assistantId, delegationId, taskId } = item
  if (assistantId === null) return true
  const [task, assistant, delegation] = await Promise.all([
    reads.task.findFirst({ where: { id: taskId } }),
    reads.member.findFirst({ where: { id: assistantId } }),
    delegationId === null ? null : reads.delegation.findFirst({ where: { id: delegationId } }),
  ])
  return hasReadSop(item, {
    task: task === null ? undefined : stateOf('task', task),
    assistant: assistant === null ? undefined : stateOf('member', assistant),
    delegation: delegation === null ? undefined : stateOf('delegation', delegation),
  })
}

/** One version, as the ledger keeps it: the task's row has the newest only. */
async function publishedAs<T extends Published>(
  reads: AgencyReads,
  { agencyId }: Viewer,
  streamId: string,
  type: 'task.brief_published' | 'task.sop_published',
  version: number,
): Promise<T | undefined> {
  const rows = await reads.ledger.findMany({ where: { agencyId, streamType: 'task', streamId, type } })
  return rows.map(({ body }) => body as unknown as T).find((published) => published.version === version)
}
