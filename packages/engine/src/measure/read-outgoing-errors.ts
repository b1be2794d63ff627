import type { OutgoingErrors } from '@understudy/contract/http/reviewer-measures'
import { inAgency } from '@understudy/db/key-ring'
import type { Agency } from '@understudy/domain/agency/agency'
import { planIdsOf, planNamed } from '@understudy/domain/agency/plans'
import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { reviewerAgreement } from '@understudy/domain/quality/estimates/reviewer-agreement'
import { type StatedAoql, statedAoql } from '@understudy/domain/quality/estimates/stated-aoql'
import type { Plan } from '@understudy/domain/quality/plan'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { readBlindPairs } from './read-blind-pairs.ts'

/** The worst long-run share of errors going out under each plan of the agency, with what reviewers are known to miss. */
export async function readOutgoingErrors(pool: pg.Pool, viewer: Viewer): Promise<OutgoingErrors | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const { agencyId } = viewer
  const text = 'select context from agency where agency_id = $1 and id = $1'
  const [row] = await inAgency(pool, agencyId, text, [agencyId])
  const agency = row?.['context'] as Agency | undefined
  const { missRate } = reviewerAgreement(await readBlindPairs(pool, agencyId, null, null))
  const plans = planIdsOf(agency).flatMap((id) => planNamed(agency, id) ?? [])
  return { items: plans.map((plan) => stated(plan, missRate)) }
}

function stated(plan: Plan, missed: MissRate | undefined): OutgoingErrors['items'][number] {
  const { outgoing, upTo, missRate } = statedAoql(plan, missed)
  return {
    planId: plan.id,
    version: plan.version,
    outgoing,
    upTo,
    missRate: missRate ?? null,
    assumes: assumed(missRate),
  }
}

function assumed(missRate: StatedAoql['missRate']): string {
  const seen =
    missRate === undefined
      ? 'It assumes reviewers miss nothing'
      : `It counts with reviewers who miss ${(missRate * 100).toFixed(1)} % of errors, the upper limit of the estimate`
  return `${seen}, and that drawn work is held until it is reviewed and mended; a long-run figure`
}
