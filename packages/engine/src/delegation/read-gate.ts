import type { Gate } from '@understudy/contract/http/delegations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { advance } from '@understudy/domain/delegation/advance'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import { planOfDelegation } from '@understudy/domain/delegation/evidence'
import { recommendationOf } from '@understudy/domain/delegation/recommendation'
import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { assumptionOf } from '@understudy/domain/quality/estimates/stated-aoql'
import { promisesOf } from '@understudy/domain/work-item/promises'
import type pg from 'pg'
import { readMissRate } from '../measure/read-miss-rate.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readDelegation } from './read-delegations.ts'

const nextStage = { assigned: 'shadow', shadow: 'reverse_shadow', reverse_shadow: 'independent' } as const

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
  const recommendation = from === 'reverse_shadow' ? recommended(facts.delegation, missed) : null
  return { from, to: nextStage[from], open: unmet.length === 0, unmet, recommendation }
}

function recommended(delegation: Delegation, missed: MissRate | undefined): Gate['recommendation'] {
  const { over, missRate, ...said } = recommendationOf(delegation, missed)
  const assumes = assumptionOf(planOfDelegation(delegation), missed)
  return { ...said, falsePromotionOver: over ?? null, reviewers: missRate ?? null, assumes }
}
