import { reasonOf } from '@understudy/queue/reason-of'
import type pg from 'pg'

/** A stream whose alarm rang and could not be settled. */
export interface DueFailure {
  readonly agency: string
  readonly stream: string
  readonly err: Error
}

/** Its claim says when it is tried again: later and later, up to an hour apart, until it succeeds or its alarm moves. */
export async function noteDueFailures(pool: pg.Pool, failures: readonly DueFailure[]): Promise<void> {
  await pool.query('select note_due_failures($1, $2, $3)', [
    failures.map(({ agency }) => agency),
    failures.map(({ stream }) => stream),
    failures.map(({ err }) => reasonOf(err).slice(0, mostOfAnError)),
  ])
}

const mostOfAnError = 500
