import type { RiskCalibration } from '@understudy/contract/http/risk-calibration'
import { jeffreysInterval } from '@understudy/domain/quality/estimates/jeffreys'
import type { Reliability } from '@understudy/domain/sla/reliability'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { calibrationOf } from './calibration-of.ts'
import { readNewestRuns } from './read-runs.ts'

/** How the chances of a miss that would have been told of the later half of the newest work held; null where none ended. */
export async function readRiskCalibration(pool: pg.Pool, viewer: Viewer): Promise<RiskCalibration | undefined> {
  if (scopeOf(viewer).kind !== 'agency') return undefined
  const { agencyId } = viewer
  const report = calibrationOf(await readNewestRuns(pool, agencyId))
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
