import type { Cadence } from '@understudy/domain/task/cadence/cadence'
import { type Ahead, runsAWake } from '@understudy/domain/task/cadence/fall-due'
import { occurrencesOf } from './occurrences-of.ts'

/** A cadence with what it meets next, as far as one decision goes; nothing where nothing of it is due. */
export function aheadOf(cadence: Cadence, at: number): Ahead {
  const isDue = cadence.nextAt !== undefined && cadence.nextAt <= at
  return { cadence, occurrences: isDue ? occurrencesOf(cadence, cadence.takenUntil, runsAWake + 1) : [] }
}
