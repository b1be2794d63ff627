import type { ScribeOutcomes } from '@understudy/contract/http/insight'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { weekSpan } from '@understudy/domain/rhythm/iso-week'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { visibleTasks } from './read-tasks.ts'

/** What the client entered of each week of a task; undefined for whoever does not see it. */
export async function readScribeOutcomes(
  reads: AgencyReads,
  viewer: Viewer,
  taskId: string,
): Promise<ScribeOutcomes | undefined> {
  const row = await reads.task.findFirst({ where: { AND: [visibleTasks(viewer), { id: taskId }] } })
  if (row === null) return undefined
  const entered = Object.entries(stateOf('task', row).scribeOutcomes ?? {})
  return {
    items: entered.map(([week, { patientsPerHour = null, rvuPerEncounter = null, by, at }]) => {
      // The days of a week are the same in every zone.
      const { from, until: to } = weekSpan(week, 'UTC')
      return { week, from, to, patientsPerHour, rvuPerEncounter, by, at: iso(at) }
    }),
  }
}
