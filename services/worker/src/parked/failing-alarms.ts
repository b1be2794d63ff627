import type pg from 'pg'

/** A stream whose alarm rang and keeps failing: what it promises is not looked at until somebody mends why. */
export interface FailingAlarm {
  readonly agencyId: string
  readonly streamType: string
  readonly streamId: string
  /** When its alarm rang. ISO 8601, as the next two. */
  readonly wakeAt: string
  readonly failures: number
  readonly failedAt: string
  readonly nextAt: string
  readonly error: string
}

/** So many failures in a row are shown; fewer may have been a passing trouble. */
const shownFrom = 3
const most = 1_000

/** Those that failed three times or more, longest first. `pool` is of the role understudy_app. */
export async function listFailingAlarms(pool: pg.Pool): Promise<FailingAlarm[]> {
  const { rows } = await pool.query('select * from failing_alarms($1, $2)', [shownFrom, most])
  return rows.map((row) => ({
    agencyId: row.agency_id,
    streamType: row.stream_type,
    streamId: row.stream_id,
    wakeAt: row.wake_at.toISOString(),
    failures: row.failures,
    failedAt: row.failed_at.toISOString(),
    nextAt: row.next_at.toISOString(),
    error: row.error,
  }))
}

/** Hands them out again at the next sweep. Answers how many. */
export async function retryAlarms(pool: pg.Pool, alarms: readonly FailingAlarm[]): Promise<number> {
  const { rows } = await pool.query('select free_failing_alarms($1) as freed', [alarms.map(({ streamId }) => streamId)])
  return rows[0].freed
}
