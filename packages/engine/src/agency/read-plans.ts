import type { SavePlan } from '@understudy/contract/commands/agency-commands'
import type { PlanPreview, ShownPlans } from '@understudy/contract/http/plans'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Agency } from '@understudy/domain/agency/agency'
import { planIdsOf, planNamed, savePlan } from '@understudy/domain/agency/plans'
import { headlineMissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { type Plan, planIds } from '@understudy/domain/quality/plan'
import type { PlanPromise } from '@understudy/domain/quality/plan-promise'
import type pg from 'pg'
import { readMissRate } from '../measure/read-miss-rate.ts'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { promiseOfPlan } from './promise-of-plan.ts'

/** Every plan that a task of the agency may name, in its newest version, with what it promises. */
export async function readPlans(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  asked: number | undefined,
): Promise<ShownPlans> {
  const [agency, reviewers] = await Promise.all([agencyOf(reads, viewer), readMissRate(pool, viewer.agencyId)])
  const missRate = asked ?? headlineMissRate(reviewers)
  const items = planIdsOf(agency).map((id) => {
    const plan = planNamed(agency, id) as Plan
    return {
      plan: { ...plan, levels: [...plan.levels] },
      own: !planIds.includes(id),
      promise: presentPromise(promiseOfPlan(plan, missRate)),
    }
  })
  return { items, reviewers: reviewers ?? null }
}

/** What saving this plan would answer, by the very decision that saves it. */
export async function previewPlan(
  pool: pg.Pool,
  reads: AgencyReads,
  viewer: Viewer,
  wanted: SavePlan,
): Promise<PlanPreview> {
  const { missRate: asked, ...draft } = wanted
  const missRate = asked ?? headlineMissRate(await readMissRate(pool, viewer.agencyId))
  const decision = savePlan(await agencyOf(reads, viewer), viewer.agencyId, draft, missRate)
  if (decision.kind === 'refused') return { reasons: [...decision.reasons], version: null, promise: null }
  const { version, promise } = decision.result
  return { reasons: [], version: Number(version), promise: presentPromise(promise as PlanPromise) }
}

async function agencyOf(reads: AgencyReads, { agencyId }: Viewer): Promise<Agency> {
  return stateOf('agency', await reads.agency.findFirstOrThrow({ where: { agencyId, id: agencyId } }))
}

function presentPromise({ rates, falsePromotion, ...rest }: PlanPromise) {
  return { ...rest, rates: [...rates], falsePromotion: [...falsePromotion] }
}
