import type { Continuity, CoverageDrill, DrillQuery } from '@understudy/contract/http/continuity'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { continuityOf } from '@understudy/domain/continuity/continuity'
import { drillAbsence } from '@understudy/domain/continuity/drill'
import { dateOfDay, localAt } from '@understudy/domain/sla/local-time'
import { readClient } from '../client/read-clients.ts'
import { isoOrNull } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { seesStaffing, workOf, zoneOf } from './work-of.ts'

const movable = ['open', 'in_progress', 'blocked', 'rework', 'reopened']

/** What would become of a member's work if they were away; undefined where the viewer may not ask, or nobody is meant. */
export async function readDrill(
  reads: AgencyReads,
  viewer: Viewer,
  { memberId, ...days }: DrillQuery & Pick<CoverageDrill, 'memberId'>,
  at: number,
): Promise<CoverageDrill | undefined> {
  const { agencyId } = viewer
  if (!seesStaffing(viewer)) return undefined
  if ((await reads.member.count({ where: { agencyId, id: memberId } })) === 0) return undefined
  const zone = await zoneOf(reads, agencyId)
  const { from = dateOfDay(localAt(zone, at).day) } = days
  const { until = from } = days
  const work = await workOf(reads, viewer, { assistantId: memberId })
  const rows = await reads.workItem.findMany({
    where: { agencyId, assistantId: memberId, doneAt: null, state: { in: movable } },
    orderBy: { id: 'asc' },
  })
  const held = Map.groupBy(rows, ({ taskId }) => taskId)
  const tasks = work.map((one) => ({
    ...one,
    items: (held.get(one.taskId) ?? []).map((row) => ({ workItemId: row.id, item: stateOf('work_item', row) })),
  }))
  const period = { memberId, from, until, zone, at }
  const { items, tasks: taken, loads } = drillAbsence(period, tasks)
  return {
    ...{ memberId, from, until, loads: [...loads] },
    items: items.map(({ found, dueAt, reasons, ...line }) => ({
      ...{ ...line, dueAt: isoOrNull(dueAt ?? null), taker: found ?? null, reasons: [...reasons] },
    })),
    tasks: taken.map(({ taskId, found, reasons }) => ({ taskId, taker: found ?? null, reasons: [...reasons] })),
    uncovered: items.filter(({ found, stays }) => found === undefined && !stays).length,
  }
}

/** The continuity score of a client with its inputs; undefined where the viewer does not see it. */
export async function readContinuity(
  reads: AgencyReads,
  viewer: Viewer,
  clientId: string,
  at: number,
): Promise<Continuity | undefined> {
  const { agencyId } = viewer
  if (!seesStaffing(viewer) || (await readClient(reads, viewer, clientId)) === undefined) return undefined
  const { score, tasks } = continuityOf(await workOf(reads, viewer, { clientId }), await zoneOf(reads, agencyId), at)
  return {
    ...{ clientId, score },
    tasks: tasks.map(({ independent, learning, reasons, ...one }) => ({
      ...{ ...one, independent: [...independent], learning: [...learning], reasons: [...reasons] },
    })),
  }
}
