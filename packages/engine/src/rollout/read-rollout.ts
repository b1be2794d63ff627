import type { NextTask, Rollout } from '@understudy/contract/http/rollout'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { unmetAccess } from '@understudy/domain/access/unmet-access'
import { type NextTaskAnswer, nextTask } from '@understudy/domain/rollout/next-task'
import { type RolloutFacts, rolloutPlan } from '@understudy/domain/rollout/rollout-plan'
import type { HandedOver } from '@understudy/domain/rollout/stability'
import type pg from 'pg'
import { readClient } from '../client/read-clients.ts'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import { scopeOf, seesInternal, type Viewer } from '../reading/viewer.ts'
import { type ClientTasks, readClientTasks, readHandedOver } from './handed-over.ts'
import { readEvidence } from './read-evidence.ts'

/** The rollout plan of a client as it stands at `at`; undefined where the viewer does not see it. */
export async function readRollout(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  clientId: string,
  at: number,
): Promise<Rollout | undefined> {
  if (!(await seesPlan(reads, viewer, clientId))) return undefined
  const { agencyId } = viewer
  const own = await readClientTasks(reads, agencyId, clientId)
  const client = stateOf('client', await reads.client.findFirstOrThrow({ where: { agencyId, id: clientId } }))
  const facts: RolloutFacts = {
    ...{ client, tasks: own.tasks, lackingAccess: await readLackingAccess(reads, agencyId, own, at) },
    ...(await readEvidence(pool, agencyId, clientId, own)),
    next: await answerNext(reads, agencyId, own, await readHandedOver(pool, agencyId, own, at), client.fit),
  }
  return { items: rolloutPlan(facts).map(presentLine) }
}

/**
 * The next adjacent task of a client, or why none is proposed yet, with the evidence. That speaks of scores, levels and
 * process fixes: a contact of the client reads what is stable, and not by what.
 */
export async function readNextTask(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  clientId: string,
  at: number,
): Promise<NextTask | undefined> {
  if (!(await seesPlan(reads, viewer, clientId))) return undefined
  const { agencyId } = viewer
  const own = await readClientTasks(reads, agencyId, clientId)
  const { fit } = stateOf('client', await reads.client.findFirstOrThrow({ where: { agencyId, id: clientId } }))
  const handedOver = await readHandedOver(pool, agencyId, own, at)
  const { proposal, reason, evidence } = await answerNext(reads, agencyId, own, handedOver, fit)
  return {
    ...{ proposal, reason },
    evidence: evidence.map((one) => ({
      ...one,
      evidence: seesInternal(viewer) ? [...one.evidence] : [],
      unmet: seesInternal(viewer) ? [...one.unmet] : [],
    })),
  }
}

/** Who runs the agency, and the client's own contacts. */
async function seesPlan(reads: AgencyReads, viewer: Viewer, clientId: string): Promise<boolean> {
  if (scopeOf(viewer).kind === 'own_work') return false
  return (await readClient(reads, viewer, clientId)) !== undefined
}

/** The next adjacent task, from what is known of those that somebody has. */
export async function answerNext(
  reads: AgencyReads,
  agencyId: string,
  own: ClientTasks,
  handedOver: readonly HandedOver[],
  fit: RolloutFacts['client']['fit'],
): Promise<NextTaskAnswer> {
  const agency = stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
  const given = new Set(handedOver.map(({ taskId }) => taskId))
  const waiting = own.tasks.filter(({ id }) => !given.has(id)).map(({ id: taskId, task }) => ({ taskId, task }))
  return nextTask(handedOver, waiting, fit, agency)
}

/** What access is missing to whoever a task of these is delegated to, as of `at`, in milliseconds since the epoch. */
export async function readLackingAccess(
  reads: AgencyReads,
  agencyId: string,
  { tasks, delegations }: ClientTasks,
  at: number,
): Promise<RolloutFacts['lackingAccess']> {
  const held = delegations.filter(({ delegation }) => !delegation.observed)
  const ids = [...new Set(held.map(({ delegation }) => delegation.assistantId))]
  const rows = await reads.member.findMany({ where: { agencyId, id: { in: ids } } })
  const people = new Map(rows.map((row) => [row.id, stateOf('member', row)]))
  return held.map(({ id: delegationId, delegation }) => {
    const task = tasks.find(({ id }) => id === delegation.taskId)?.task
    const grants = people.get(delegation.assistantId)?.grants ?? []
    return { delegationId, unmet: task === undefined ? [] : unmetAccess(task, grants, at) }
  })
}

function presentLine(line: ReturnType<typeof rolloutPlan>[number]): Rollout['items'][number] {
  const { confirmation, evidence } = line
  return {
    ...line,
    evidence: evidence.map((one) => ({ ...one, at: iso(one.at) })),
    confirmation:
      confirmation === null ? null : { ...confirmation, at: iso(confirmation.at), link: confirmation.link ?? null },
  }
}
