import type { OutgoingErrors } from '@understudy/contract/http/reviewer-measures'
import { inAgency } from '@understudy/db/key-ring'
import type { Agency } from '@understudy/domain/agency/agency'
import { planIdsOf, planNamed } from '@understudy/domain/agency/plans'
import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { assumptionOf, statedAoql } from '@understudy/domain/quality/estimates/stated-aoql'
import type { Plan } from '@understudy/domain/quality/plan'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { readMissRate } from './read-miss-rate.ts'

/** What each plan of the agency states about errors, with what reviewers are known to miss. */
export async function readOutgoingErrors(pool: pg.Pool, viewer: Viewer): Promise<OutgoingErrors | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const { agencyId } = viewer
  const text = 'select context from agency where agency_id = $1 and id = $1'
  const [row] = await inAgency(pool, agencyId, text, [agencyId])
  const agency = row?.['context'] as Agency | undefined
  const missRate = await readMissRate(pool, agencyId)
  const plans = planIdsOf(agency).flatMap((id) => planNamed(agency, id) ?? [])
  return { items: plans.map((plan) => stated(plan, missRate)), reviewers: missRate ?? null }
}

function stated(plan: Plan, missed: MissRate | undefined): OutgoingErrors['items'][number] {
  const { outgoing, upTo, falsePromotion, missRate, over } = statedAoql(plan, missed)
  return {
    planId: plan.id,
    version: plan.version,
    ...{ outgoing, upTo, falsePromotion },
    outgoingOver: over?.outgoing ?? null,
    falsePromotionOver: over?.falsePromotion ?? null,
    missRate: missRate ?? null,
    assumes: assumptionOf(plan, missed),
  }
}
