import type { Routing } from '@understudy/contract/http/continuity'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { hoursBefore } from '@understudy/domain/continuity/hours-before'
import { dueAt } from '@understudy/domain/sla/due-at'
import { asClassified } from '@understudy/domain/task/clinical/as-classified'
import { findRoute, unmetByRule } from '@understudy/domain/work-item/find-route'
import type { WorkItemEvents } from '@understudy/domain/work-item/work-item'
import { isoOrNull } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readBlindness } from '../review/blindness.ts'
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
  if (!row || (await readBlindness(reads, viewer, [workItemId])).has(workItemId)) return undefined
  const [work] = await workOf(reads, viewer, { taskIds: [row.taskId] })
  if (work === undefined) return undefined
  const item = stateOf('work_item', row)
  const asked = { ...work.ofClient, zone: await zoneOf(reads, agencyId), at, due: dueAt(item.clocks) }
  const { found, looked } = findRoute(asClassified(work.task, item), work.candidates, asked)
  return {
    workItemId,
    decided: item.assistantId === null ? null : await readDecided(reads, agencyId, workItemId),
    now: found ?? null,
    looked: looked.map((one) => {
      const { delegationId, delegation, assistant, left } = one
      return {
        ...{ delegationId, assistantId: delegation.assistantId, cover: delegation.cover, stage: delegation.state },
        reasons: unmetByRule(one),
        ...hoursBefore(assistant, work.ofClient.client, asked),
        ...{
          leftMinutes: left?.minutes ?? null,
          leftItems: left?.items ?? null,
          servedAt: isoOrNull(left?.servedAt ?? null),
        },
      }
    }),
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
