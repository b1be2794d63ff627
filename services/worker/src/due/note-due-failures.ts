import type { DueStream } from '@understudy/contract/jobs/due-job'
import { reasonOf } from '@understudy/queue/reason-of'
import type pg from 'pg'

/** A stream whose alarm rang and could not be settled. */
export interface DueFailure {
  readonly due: DueStream
  readonly err: Error
}

/** Each is handed out again later and later, up to an hour apart, until it succeeds or its alarm moves. */
export async function noteDueFailures(pool: pg.Pool, failures: readonly DueFailure[]): Promise<void> {
  await pool.query('select note_due_failures($1, $2, $3, $4, $5)', [
    failures.map(({ due }) => due.agencyId),
    failures.map(({ due }) => due.streamType),
    failures.map(({ due }) => due.streamId),
    failures.map(({ due }) => new Date(due.wakeAt).toISOString()),
    failures.map(({ err }) => reasonOf(err).slice(0, mostOfAnError)),
  ])
}

const mostOfAnError = 500
