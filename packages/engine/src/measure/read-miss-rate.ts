import type { MissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { reviewerAgreement } from '@understudy/domain/quality/estimates/reviewer-agreement'
import type pg from 'pg'
import { readBlindPairs } from './read-blind-pairs.ts'

/** What the agency's reviewers miss, by all of its blind sample; undefined where that holds no failure yet. */
export async function readMissRate(pool: pg.Pool, agencyId: string): Promise<MissRate | undefined> {
  return reviewerAgreement(await readBlindPairs(pool, agencyId, null, null)).missRate
}
