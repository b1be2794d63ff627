import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import { inAgency } from '@understudy/db/key-ring'
import { jeffreysInterval } from '@understudy/domain/quality/estimates/jeffreys'
import type { Reliability } from '@understudy/domain/sla/reliability'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { calibrationOf } from './calibration-of.ts'
import { readRuns } from './read-runs.ts'

/** So many work items are looked back at: reading the past once more takes about a millisecond for each. */
const most = 5_000

/** How the chances of a miss that would have been told of the later half of the newest work held; null where none ended. */
export async function readRiskCalibration(pool: pg.Pool, viewer: Viewer): Promise<RiskCalibration | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const { agencyId } = viewer
  const statement = 'select id from work_item where agency_id = $1 order by id desc offset $2 limit 1'
  const [oldest] = await inAgency(pool, agencyId, statement, [agencyId, most])
  const report = calibrationOf(await readRuns(pool, agencyId, oldest && String(oldest['id'])))
  if (report === undefined) return { splitAt: null, earlier: 0, later: 0, items: [] }
  const { splitAt, earlier, later, goingOn } = report
  const items = goingOn.map(({ sort, instants }) => ({
    sort,
    instants: instants.map(({ share, reliability }) => ({ share, held: reliability && presented(reliability) })),
  }))
  return { splitAt, earlier, later, items }
}

function presented({ deciles, worst, byChance, byDays: _, ...held }: Reliability) {
  return {
    ...held,
    ...{ worst: worst ?? null, byChance: byChance ?? null },
    deciles: deciles.map((decile) => ({
      ...decile,
      interval: jeffreysInterval(Math.round(decile.missed * decile.n), decile.n),
    })),
  }
}
