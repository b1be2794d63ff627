import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Task } from '@understudy/domain/task/task'
import type { Candidate } from '@understudy/domain/work-item/find-route'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** A task, and everybody who may be routed to. */
export interface WorkOf {
  readonly taskId: string
  readonly task: Task
  readonly candidates: readonly Candidate[]
}

/** Whoever plans who does what: no client, and nobody about their own work alone. */
export const seesStaffing = (viewer: Viewer): boolean => scopeOf(viewer).kind === 'agency'

/** The tasks of a client, those that somebody has, or one, with their open delegations; three queries. */
export async function workOf(
  reads: AgencyReads,
  agencyId: string,
  { taskId, ...about }: { readonly clientId?: string; readonly assistantId?: string; readonly taskId?: string },
): Promise<WorkOf[]> {
  const { assistantId, ...ofTask } = about
  const theirs = assistantId === undefined ? {} : { delegations: { some: { assistantId, state: { not: 'ended' } } } }
  const where = { agencyId, ...ofTask, ...(taskId !== undefined && { id: taskId }), ...theirs }
  const tasks = await reads.task.findMany({ where, orderBy: { id: 'asc' } })
  const ids = tasks.map(({ id }) => id)
  const open = { agencyId, taskId: { in: ids }, state: { not: 'ended' } }
  const delegations = await reads.delegation.findMany({ where: open, orderBy: { id: 'asc' } })
  const people = [...new Set(delegations.map(({ assistantId: id }) => id))]
  const members = await reads.member.findMany({ where: { agencyId, id: { in: people } } })
  const byId = new Map(members.map((row) => [row.id, stateOf('member', row)]))
  const candidates = delegations.flatMap((row): Candidate[] => {
    const assistant = byId.get(row.assistantId)
    return assistant === undefined ? [] : [{ delegationId: row.id, delegation: stateOf('delegation', row), assistant }]
  })
  const byTask = Map.groupBy(candidates, ({ delegation }) => delegation.taskId)
  return tasks.map((row) => ({ taskId: row.id, task: stateOf('task', row), candidates: byTask.get(row.id) ?? [] }))
}

/** The zone in whose days absences are told. */
export async function zoneOf(reads: AgencyReads, agencyId: string): Promise<string> {
  return stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } })).timeZone
}
