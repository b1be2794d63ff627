import type { Calibration, CalibrationQuery } from '@understudy/contract/http/calibrations'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type { Calibration as State } from '@understudy/domain/calibration/calibration'
import { calibrationAgreement } from '@understudy/domain/quality/estimates/calibration-agreement'
import { iso, isoOrNull } from '../reading/iso.ts'
import { keyset, type Page, pageOf } from '../reading/page.ts'
import { type StreamRow, stateOf, streamFieldsOf } from '../reading/stream-row.ts'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

export async function readCalibration(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<Calibration | undefined> {
  const row = await reads.calibration.findFirst({ where: { AND: [visible(viewer), { id }] } })
  return row === null ? undefined : present(row, viewer)
}

/** For its history, which would tell the verdicts of others. */
export async function readOverCalibration(reads: AgencyReads, viewer: Viewer, id: string) {
  const calibration = await readCalibration(reads, viewer, id)
  return calibration?.state === 'closed' ? calibration : undefined
}

export async function listCalibrations(
  reads: AgencyReads,
  viewer: Viewer,
  query: CalibrationQuery,
): Promise<Page<Calibration>> {
  const { after: _, limit, ...wanted } = query
  const { idAfter, take, orderBy } = keyset(query)
  const rows = await reads.calibration.findMany({ where: { AND: [visible(viewer), wanted, idAfter] }, take, orderBy })
  return pageOf(rows, limit, (row) => present(row, viewer))
}

/** How reviewers differ is the agency's own affair. */
function visible(viewer: Viewer) {
  const { agencyId } = viewer
  return scopeOf(viewer).kind === 'agency' ? { agencyId } : { agencyId, id: { in: [] } }
}

function present(row: StreamRow, viewer: Viewer): Calibration {
  const state = stateOf('calibration', row)
  const { title, openedBy, openedAt, endsAt, closedAt, closedBecause, items, reviewers, given } = state
  const blind = state.state !== 'closed'
  const shown = blind ? given.filter(({ reviewerId }) => reviewerId === viewer.memberId) : given
  return {
    ...streamFieldsOf(row),
    ...{ state: state.state, title, openedBy, blind, closedBecause },
    ...{ openedAt: iso(openedAt), endsAt: iso(endsAt), closedAt: isoOrNull(closedAt) },
    items: items.map(({ workItemId, taskId, submission, rubric }) => ({
      ...{ workItemId, taskId, submission },
      rubric: rubric === undefined ? null : { ...rubric, criteria: [...rubric.criteria] },
    })),
    reviewers: reviewers.map((reviewerId) => ({
      reviewerId,
      given: given.filter((one) => one.reviewerId === reviewerId).length,
    })),
    verdicts: shown.map(({ marked: _, score, at, themes, ...one }) => ({
      ...one,
      themes: [...themes],
      score: score ?? null,
      at: iso(at),
    })),
    agreement: blind ? null : agreementOf(state),
  }
}

function agreementOf({ reviewers, given }: State): Calibration['agreement'] {
  const { n, observed, alpha, interval, severities, answer } = calibrationAgreement(reviewers, given)
  return {
    ...{ n, observed: observed ?? null, alpha: alpha ?? null, interval: interval ?? null, answer },
    severities: severities.map(({ reviewer, severity, interval: where, n: of }) => ({
      ...{ reviewerId: reviewer, value: severity, interval: where, n: of },
    })),
  }
}
