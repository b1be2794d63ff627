import { inAgency } from '@understudy/db/key-ring'
import { heldInAll } from '@understudy/engine/risk/calibration-of'
import { readNewestRuns } from '@understudy/engine/risk/read-runs'
import type pg from 'pg'

/**
 * Looks once a day at how told risks held, since that takes seconds: whoever reads a risk reads it with that. Whoever begins
 * leaves it to nobody else for the day; cut off, it is found a day later.
 */
export async function keepRiskHeld(pool: pg.Pool, agencyId: string): Promise<void> {
  if ((await inAgency(pool, agencyId, begin, [agencyId])).length === 0) return
  const held = await heldInAll(await readNewestRuns(pool, agencyId))
  const { n = null, brier = null, baseRateBrier = null } = held ?? {}
  await inAgency(pool, agencyId, keep, [agencyId, n, brier, baseRateBrier])
}

const begin = `
  insert into risk_held as kept (agency_id, begun_at) values ($1, clock_timestamp())
  on conflict (agency_id) do update set begun_at = clock_timestamp()
  where kept.begun_at < clock_timestamp() - interval '1 day'
  returning agency_id`

const keep = `
  update risk_held set checked_at = clock_timestamp(), n = $2, brier = $3, base_rate_brier = $4 where agency_id = $1`
