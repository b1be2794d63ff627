import type { RiskHeld } from '@understudy/contract/http/risk-held'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** How told risks held, as it was found last: the worker looks once a day (`keep-risk-held`). */
export async function readRiskHeld(pool: pg.Pool, viewer: Viewer): Promise<RiskHeld | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const rows = (await inAgency(pool, viewer.agencyId, statement, [viewer.agencyId])) as unknown as Row[]
  const [row] = rows
  if (row === undefined) return { checkedAt: null, held: null }
  const { checked_at: checkedAt, n, brier, base_rate_brier: baseRateBrier } = row
  const held = n === null || brier === null || baseRateBrier === null ? null : { n, brier, baseRateBrier }
  return { checkedAt: checkedAt.toISOString(), held }
}

interface Row {
  readonly checked_at: Date
  readonly n: number | null
  readonly brier: number | null
  readonly base_rate_brier: number | null
}

const statement = `
  select checked_at, n, brier, base_rate_brier from risk_held where agency_id = $1 and checked_at is not null`
