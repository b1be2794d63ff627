import type { Attainments } from '@understudy/contract/http/attainment'
import type { ReworkRates, ReworkTrend, ThemePareto } from '@understudy/contract/http/measures'
import type { OutgoingErrors, ReviewerMeasures } from '@understudy/contract/http/reviewer-measures'
import type { ReviewReplacements } from '@understudy/contract/http/reviews'
import type { IndependenceTimes, TurnaroundTimes } from '@understudy/contract/http/time-measures'
import { inAgency } from '@understudy/db/key-ring'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { readAttainment } from '@understudy/engine/measure/read-attainment'
import { readIndependence } from '@understudy/engine/measure/read-independence'
import { readOutgoingErrors } from '@understudy/engine/measure/read-outgoing-errors'
import { readReviewers } from '@understudy/engine/measure/read-reviewers'
import { readReworkRates } from '@understudy/engine/measure/read-rework-rates'
import { readReworkTrend } from '@understudy/engine/measure/read-rework-trend'
import { readThemes } from '@understudy/engine/measure/read-themes'
import { readTurnaround } from '@understudy/engine/measure/read-turnaround'
import { openReads } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { readReplacements } from '@understudy/engine/review/read-replacements'
import type { Engine } from '@understudy/engine/shell/engine'
import { type CalibrationFound, calibrationsOf } from './calibrations-of.ts'

/** Everything that is estimated about one agency, as the API answers it to an owner. */
export interface AgencyEstimates {
  readonly agencyId: string
  readonly name: string
  /** The instant as seen at, ISO 8601. */
  readonly at: string
  readonly reworkRates: readonly ReworkRates[]
  readonly training: ReworkRates
  readonly trend: ReworkTrend
  readonly independence: readonly IndependenceTimes[]
  readonly turnaround: TurnaroundTimes
  /** By client, then by kind of task. */
  readonly attainment: readonly Attainments[]
  readonly reviewers: ReviewerMeasures | undefined
  readonly replacements: ReviewReplacements
  readonly themes: ThemePareto | undefined
  readonly outgoing: OutgoingErrors | undefined
  readonly calibrations: readonly CalibrationFound[]
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** @throws Error where there is no such agency */
export async function estimatesOf(engine: Engine, agencyId: string): Promise<AgencyEstimates> {
  const { pool } = engine
  const text = 'select name, mode from agency where agency_id = $1 and id = $1'
  const [agency] = await inAgency(pool, agencyId, text, [agencyId])
  if (agency === undefined) throw new Error(`There is no agency ${agencyId}; \`understudy status\` lists them`)
  const at = agency['mode'] === 'virtual' ? await readVirtualMoment(pool, agencyId) : Date.now()
  const owner: Viewer = { agencyId, memberId: nobody, roles: ['owner'], clientId: null }
  const rates = (by: ReworkRates['by'] & ('assistant' | 'task' | 'client'), sample: ReworkRates['sample']) =>
    readReworkRates(pool, owner, { by, sample })
  return {
    agencyId,
    name: String(agency['name']),
    at: new Date(at).toISOString(),
    reworkRates: [await rates('client', 'drawn'), await rates('task', 'drawn'), await rates('assistant', 'drawn')],
    training: await rates('assistant', 'training'),
    trend: await readReworkTrend(pool, owner, { sample: 'drawn' }, at),
    independence: [
      await readIndependence(pool, owner, { by: 'all' }, at),
      await readIndependence(pool, owner, { by: 'task_type' }, at),
      await readIndependence(pool, owner, { by: 'client' }, at),
      await readIndependence(pool, owner, { by: 'cohort' }, at),
    ],
    turnaround: await readTurnaround(pool, owner, { by: 'client' }, at),
    attainment: [
      await readAttainment(pool, owner, { by: 'client' }, at),
      await readAttainment(pool, owner, { by: 'task_type' }, at),
    ],
    reviewers: await readReviewers(pool, owner, {}),
    replacements: await readReplacements(openReads(engine)(agencyId), owner),
    themes: await readThemes(pool, owner, {}),
    outgoing: await readOutgoingErrors(pool, owner),
    calibrations: await calibrationsOf(pool, agencyId),
  }
}
