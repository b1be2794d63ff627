export interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const noTally: Tally = { passed: 0, failed: 0, skipped: 0 }

export function plus(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** The last line of every run, for people and for whatever reads the log of CI. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** The exit code: a run in which nothing was tried has proved nothing, so it fails. */
export function verdict({ passed, failed }: Tally): 0 | 1 {
  return failed === 0 && passed > 0 ? 0 : 1
}
