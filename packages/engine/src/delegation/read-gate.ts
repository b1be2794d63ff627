import type { Gate } from '@understudy/contract/http/delegations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { reason } from '@understudy/domain/decision'
import { advance } from '@understudy/domain/delegation/advance'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { planOfDelegation } from '@understudy/domain/delegation/evidence'
import { recommendationOf } from '@understudy/domain/delegation/recommendation'
import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { assumptionOf } from '@understudy/domain/quality/estimates/stated-aoql'
import { volumeOf } from '@understudy/domain/quality/volume'
import type { Task } from '@understudy/domain/task/task'
import { promisesOf } from '@understudy/domain/work-item/promises'
import type pg from 'pg'
import { itemsPerWeek } from '../cadence/items-per-week.ts'
import { readMissRate } from '../measure/read-miss-rate.ts'
import { iso } from '../reading/iso.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readDelegation } from './read-delegations.ts'

const nextStage = { assigned: 'shadow', shadow: 'reverse_shadow', reverse_shadow: 'independent' } as const

/** What a gate says follows from verdicts, which whoever may have to give another of the same work is not told. */
const untold = reason(
  'verdict_untold',
  'What the evidence says is not told to you for now: you may be asked for a second look without knowing the first',
  'Somebody else reads it, or you once no second look waits for you',
)

/**
 * What the next step of a delegation still lacks at `at`, if this viewer asked for it: the very decision that the
 * command makes, without its events.
 */
export async function readGate(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
  at: number,
): Promise<Gate | undefined> {
  const { agencyId, memberId } = viewer
  const shown = await readDelegation(reads, viewer, id)
  if (shown === undefined) return undefined
  const { state: from } = shown
  if (from !== 'assigned' && from !== 'shadow' && from !== 'reverse_shadow')
    return { from, to: null, open: false, unmet: [], recommendation: null }
  if (shown.blind) return { from, to: nextStage[from], open: false, unmet: [untold], recommendation: null }
  const [delegation, task, assistant, client, agency, signer, missed] = await Promise.all([
    reads.delegation.findFirstOrThrow({ where: { agencyId, id } }),
    reads.task.findFirstOrThrow({ where: { agencyId, id: shown.taskId } }),
    reads.member.findFirstOrThrow({ where: { agencyId, id: shown.assistantId } }),
    reads.client.findFirstOrThrow({ where: { agencyId, id: shown.clientId } }),
    reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }),
    reads.member.findFirstOrThrow({ where: { agencyId, id: memberId } }),
    from === 'reverse_shadow' ? readMissRate(pool, agencyId) : undefined,
  ])
  const facts = {
    delegation: stateOf('delegation', delegation),
    task: stateOf('task', task),
    assistant: stateOf('member', assistant),
    client: stateOf('client', client),
    at,
  }
  const signing = { actor: { kind: 'member', memberId }, signer: stateOf('member', signer) } as const
  const decision = advance(facts, id, promisesOf(facts.client), stateOf('agency', agency), signing, missed)
  const unmet = decision.kind === 'refused' ? [...decision.reasons] : []
  const recommendation =
    from === 'reverse_shadow'
      ? { ...recommended(facts.delegation, missed), volume: await volumeFor(reads, facts.delegation, facts.task, at) }
      : null
  return { from, to: nextStage[from], open: unmet.length === 0, unmet, recommendation }
}

function recommended(delegation: Delegation, missed: MissRate | undefined) {
  const { over, missRate, ...said } = recommendationOf(delegation, missed)
  const assumes = assumptionOf(planOfDelegation(delegation), missed)
  const { declined } = delegation
  const asDeclined = declined === undefined ? null : { ...declined, at: iso(declined.at) }
  return { ...said, declined: asDeclined, falsePromotionOver: over ?? null, reviewers: missRate ?? null, assumes }
}

/** Of a family, all tasks of it that the person works on count. */
async function volumeFor(reads: AgencyReads, delegation: Delegation, task: Task, at: number) {
  const { taskId, assistantId } = delegation
  const others = task.family === undefined ? [] : await tasksOf(reads, assistantId, taskId)
  const family = others.filter((other) => other.family === task.family)
  const rate = [task, ...family].reduce((sum, one) => sum + itemsPerWeek(one, at), 0)
  return volumeOf(planOfDelegation(delegation), rate) ?? null
}

async function tasksOf(reads: AgencyReads, assistantId: string, besides: string): Promise<Task[]> {
  const where = { assistantId, state: { not: 'ended' }, taskId: { not: besides } }
  const rows = await reads.delegation.findMany({ where, include: { task: true } })
  return rows.map((row) => stateOf('task', row.task))
}
