import type { Routing } from '@understudy/contract/http/continuity'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { hoursBefore } from '@understudy/domain/continuity/hours-before'
import { dueAt } from '@understudy/domain/sla/due-at'
import { findRoute } from '@understudy/domain/work-item/find-route'
import { compiledOnce } from '@understudy/domain/work-item/promises'
import type { WorkItemEvents } from '@understudy/domain/work-item/work-item'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { seesStaffing, workOf, zoneOf } from './work-of.ts'

/** Why a work item is with whom it is, and what the rules would say at `at`; undefined where the viewer does not see it. */
export async function readRouting(
  reads: AgencyReads,
  viewer: Viewer,
  workItemId: string,
  at: number,
): Promise<Routing | undefined> {
  const { agencyId } = viewer
  const row = seesStaffing(viewer) && (await reads.workItem.findFirst({ where: { agencyId, id: workItemId } }))
  if (!row) return undefined
  const [work] = await workOf(reads, agencyId, { taskId: row.taskId })
  if (work === undefined) return undefined
  const item = stateOf('work_item', row)
  const client = stateOf('client', await reads.client.findFirstOrThrow({ where: { agencyId, id: row.clientId } }))
  const asked = { zone: await zoneOf(reads, agencyId), at, due: dueAt(item.clocks) }
  const open = client.calendars.at(-1)
  const { found, looked } = findRoute(work.task, work.candidates, asked)
  return {
    workItemId,
    decided: item.assistantId === null ? null : await readDecided(reads, agencyId, workItemId),
    now: found ?? null,
    looked: looked.map(({ delegationId, delegation, assistant, unmet }) => ({
      ...{ delegationId, assistantId: delegation.assistantId, cover: delegation.cover, stage: delegation.state },
      reasons: [...unmet],
      ...hoursBefore(assistant, open && compiledOnce(open), asked),
    })),
  }
}

async function readDecided(reads: AgencyReads, agencyId: string, streamId: string): Promise<Routing['decided']> {
  const row = await reads.ledger.findFirst({
    where: { agencyId, streamId, type: 'work_item.assigned' },
    orderBy: { version: 'desc' },
  })
  if (row === null) return null
  const { assistantId, route, why } = row.body as unknown as WorkItemEvents['work_item.assigned']
  return { assistantId, route, why, at: row.occurredAt.toISOString(), position: Number(row.position) }
}
