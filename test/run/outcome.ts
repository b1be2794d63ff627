import { noTally, plus, type Tally } from './tally.ts'

/** A test, or a file as a whole, with what to read about it. */
export interface Told {
  /** Which Postgres, and which of Vitest's projects. */
  readonly where: string
  /** From the root of the repository. */
  readonly file: string
  /** Of the test with its suites; of a file that failed as a whole, nothing. */
  readonly title: string | undefined
  readonly errors: readonly string[]
}

/** What one pass over some projects came to. */
export interface Outcome {
  readonly tally: Tally
  readonly failed: readonly Told[]
  /** What failed, was tried once more, and passed; counted among what passed. */
  readonly unsteady: readonly Told[]
}

export const noOutcome: Outcome = { tally: noTally, failed: [], unsteady: [] }

export function together(a: Outcome, b: Outcome): Outcome {
  const [failed, unsteady] = [
    [...a.failed, ...b.failed],
    [...a.unsteady, ...b.unsteady],
  ]
  return { tally: plus(a.tally, b.tally), failed, unsteady }
}
