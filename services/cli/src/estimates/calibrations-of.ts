import { inAgency } from '@understudy/db/key-ring'
import type { Calibration } from '@understudy/domain/calibration/calibration'
import {
  type CalibrationAgreement,
  calibrationAgreement,
} from '@understudy/domain/quality/estimates/calibration-agreement'
import type pg from 'pg'

/** A session that is over, and how far its reviewers agreed. */
export interface CalibrationFound extends CalibrationAgreement {
  readonly calibrationId: string
  readonly title: string
  readonly reviewers: number
}

const newest = 20

/** The newest sessions that are over, newest first. */
export async function calibrationsOf(pool: pg.Pool, agencyId: string): Promise<CalibrationFound[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select id, context from calibration where agency_id = $1 and state = 'closed' order by id desc limit ${newest}`,
    [agencyId],
  )
  return rows.map((row) => {
    const { title, reviewers, given } = row['context'] as Calibration
    const agreement = calibrationAgreement(reviewers, given)
    return { calibrationId: String(row['id']), title, ...agreement, reviewers: reviewers.length }
  })
}
