import { percentile } from '@understudy/domain/quality/estimates/percentile'
import { readAttainment } from '@understudy/engine/measure/read-attainment'
import { readHoursSaved } from '@understudy/engine/measure/read-hours-saved'
import { readIndependence } from '@understudy/engine/measure/read-independence'
import { readMeasureRows } from '@understudy/engine/measure/read-measure-rows'
import { readOutgoingErrors } from '@understudy/engine/measure/read-outgoing-errors'
import { readReviewers } from '@understudy/engine/measure/read-reviewers'
import { readReworkRates } from '@understudy/engine/measure/read-rework-rates'
import { readReworkTrend } from '@understudy/engine/measure/read-rework-trend'
import { readRoi } from '@understudy/engine/measure/read-roi'
import { readThemes } from '@understudy/engine/measure/read-themes'
import { readTurnaround } from '@understudy/engine/measure/read-turnaround'
import { readQuestionMeasures } from '@understudy/engine/question/read-question-measures'
import { openReads, type ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { readScorecard } from '@understudy/engine/scorecard/read-scorecard'
import type { Engine } from '@understudy/engine/shell/engine'
import type { BenchAgency } from '../population.ts'
import type { SiteCopy } from '../site.ts'
import { fillMeasures } from './fill-measures.ts'

interface Asking {
  readonly engine: Engine
  readonly readsOf: ReadsOf
  readonly viewer: Viewer
  readonly clientId: string
  readonly at: number
}

/** What the measures API is asked, one by one, as somebody who sees the whole agency asks it. */
const reads: Readonly<Record<string, (asking: Asking) => Promise<unknown>>> = {
  hours_saved: ({ engine, viewer, at }) => readHoursSaved(engine.pool, viewer, { by: 'client', per: 'week' }, at),
  roi: ({ engine, viewer, clientId, at }) => readRoi(engine.pool, viewer, clientId, {}, at),
  scorecard: ({ engine, readsOf, viewer, clientId, at }) =>
    readScorecard(engine.pool, readsOf(viewer.agencyId), viewer, clientId, at),
  rework_rates: ({ engine, viewer }) => readReworkRates(engine.pool, viewer, { by: 'assistant', sample: 'drawn' }),
  rework_trend: ({ engine, viewer, at }) => readReworkTrend(engine.pool, viewer, { sample: 'drawn' }, at),
  themes: ({ engine, viewer }) => readThemes(engine.pool, viewer, {}),
  turnaround: ({ engine, viewer, at }) => readTurnaround(engine.pool, viewer, { by: 'client' }, at),
  attainment: ({ engine, viewer, at }) => readAttainment(engine.pool, viewer, { by: 'client' }, at),
  independence: ({ engine, viewer, at }) => readIndependence(engine.pool, viewer, { by: 'all' }, at),
  reviewers: ({ engine, viewer }) => readReviewers(engine.pool, viewer, {}),
  outgoing_errors: ({ engine, viewer }) => readOutgoingErrors(engine.pool, viewer),
  questions: ({ engine, viewer, at }) => readQuestionMeasures(engine.pool, viewer, {}, at),
  export: ({ engine, viewer, at }) => readMeasureRows(engine.pool, viewer, { by: 'client' }, at),
}

/** Agencies that are asked, in turn, and how often each. */
const mostAgencies = 100
const rounds = 3

/** The 95th percentile of each in milliseconds, with so many finished items in all agencies together. */
export async function measureTimes(
  { engine, admin }: SiteCopy,
  agencies: readonly BenchAgency[],
  items: number,
): Promise<[name: string, ms: number][]> {
  await fillMeasures(admin, Math.ceil(items / agencies.length))
  const readsOf = openReads(engine)
  const times = new Map(Object.keys(reads).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const { agencyId, leadId, clientId } of agencies.slice(0, mostAgencies)) {
      const viewer: Viewer = { agencyId, memberId: leadId, roles: ['owner'], clientId: null }
      for (const [name, read] of Object.entries(reads)) {
        const started = performance.now()
        await read({ engine, readsOf, viewer, clientId, at: Date.now() })
        // The first round goes for the code, the plans, and the pages of a database that was filled a moment ago.
        if (round > 0) times.get(name)?.push(performance.now() - started)
      }
    }
  return [...times].map(([name, ms]) => [`measure_${name}_p95`, percentile(ms, 0.95) ?? Number.NaN])
}
