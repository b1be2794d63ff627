import { workLeftOfRow, workLeftStatement } from '@understudy/db/load-work-left'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Task } from '@understudy/domain/task/task'
import type { Asked, Candidate } from '@understudy/domain/work-item/find-route'
import { compiledOnce } from '@understudy/domain/work-item/promises'
import { toldDelegations } from '../delegation/told-stage.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** A task, and everybody who may be routed to. */
export interface WorkOf {
  readonly taskId: string
  readonly task: Task
  readonly candidates: readonly Candidate[]
  /** When its client is open, and what it has signed off. */
  readonly ofClient: Pick<Asked, 'client' | 'compliance'>
}

/** Whoever plans who does what: no client, and nobody about their own work alone. */
export const seesStaffing = (viewer: Viewer): boolean => scopeOf(viewer).kind === 'agency'

/**
 * The tasks of a client, those that somebody has, or some, with their open delegations and client; by the stages that
 * the viewer is told everywhere: what the rules would say follows from them. Some six queries.
 */
export async function workOf(
  reads: AgencyReads,
  viewer: Viewer,
  { taskIds, ...about }: { readonly clientId?: string; readonly assistantId?: string; readonly taskIds?: string[] },
): Promise<WorkOf[]> {
  const { agencyId } = viewer
  const { assistantId, ...ofTask } = about
  const theirs = assistantId === undefined ? {} : { delegations: { some: { assistantId, state: { not: 'ended' } } } }
  const where = { agencyId, ...ofTask, ...(taskIds !== undefined && { id: { in: taskIds } }), ...theirs }
  const tasks = await reads.task.findMany({ where, orderBy: { id: 'asc' } })
  const ids = tasks.map(({ id }) => id)
  const open = { agencyId, taskId: { in: ids }, state: { not: 'ended' } }
  const delegations = await reads.delegation.findMany({ where: open, orderBy: { id: 'asc' } })
  const people = [...new Set(delegations.map(({ assistantId: id }) => id))]
  const members = await reads.member.findMany({ where: { agencyId, id: { in: people } } })
  const byId = new Map(members.map((row) => [row.id, stateOf('member', row)]))
  const toldOf = await toldDelegations(reads, viewer, delegations)
  const candidates = delegations.flatMap((row): Candidate[] => {
    const assistant = byId.get(row.assistantId)
    return assistant === undefined ? [] : [{ delegationId: row.id, delegation: toldOf(row), assistant }]
  })
  const left = await workLeftIn(reads, agencyId, candidates)
  const byTask = Map.groupBy(candidates.map(left), ({ delegation }) => delegation.taskId)
  const clients = await clientsOf(reads, agencyId, [...new Set(tasks.map(({ clientId }) => clientId))])
  return tasks.map((row) => ({
    ...{ taskId: row.id, task: stateOf('task', row), candidates: byTask.get(row.id) ?? [] },
    ofClient: clients.get(row.clientId) ?? {},
  }))
}

async function clientsOf(
  reads: AgencyReads,
  agencyId: string,
  ids: string[],
): Promise<Map<string, WorkOf['ofClient']>> {
  const rows = await reads.client.findMany({ where: { agencyId, id: { in: ids } } })
  return new Map(
    rows.map((row) => {
      const client = stateOf('client', row)
      const open = client.calendars.at(-1)
      return [row.id, { client: open && compiledOnce(open), compliance: client }]
    }),
  )
}

/** What the members of pools have to do already, for each of them by the client whose task it is. */
async function workLeftIn(reads: AgencyReads, agencyId: string, candidates: readonly Candidate[]) {
  const pooled = candidates.filter(({ delegation }) => delegation.cover === 'pool')
  const ids = [...new Set(pooled.map(({ delegation }) => delegation.assistantId))]
  const rows =
    ids.length === 0 ? [] : await reads.$queryRawUnsafe<Record<string, unknown>[]>(workLeftStatement, agencyId, ids)
  const byMember = new Map(rows.map(workLeftOfRow).map((one) => [one.memberId, one]))
  return (candidate: Candidate): Candidate => {
    const { assistantId, clientId, cover } = candidate.delegation
    const own = cover === 'pool' ? byMember.get(assistantId) : undefined
    if (own === undefined) return candidate
    const { minutes, items, served } = own
    return { ...candidate, left: { minutes, items, servedAt: served[clientId] ?? null } }
  }
}

/** The zone in whose days absences are told. */
export async function zoneOf(reads: AgencyReads, agencyId: string): Promise<string> {
  return stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } })).timeZone
}
