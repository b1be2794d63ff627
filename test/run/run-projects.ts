import { startVitest } from 'vitest/node'
import type { Outcome } from './outcome.ts'
import { readOutcome } from './read-outcome.ts'

interface Run {
  /** What tells this run from another over the same projects. */
  readonly pass: string
  readonly projects: readonly string[]
  /** Parts of the paths of the files to run; none means all. */
  readonly filters: readonly string[]
  /** Where Vitest's configuration is, if not here. */
  readonly root?: string
}

/** Runs the tests of these Vitest projects in files whose path has one of the filters. */
export async function runProjects({ pass, projects, filters, root }: Run): Promise<Outcome> {
  const where = root === undefined ? {} : { root }
  const vitest = await startVitest([...filters], {
    ...where,
    watch: false,
    project: [...projects],
    passWithNoTests: true,
  })
  const outcome = readOutcome(vitest, pass)
  await vitest.close()
  // Vitest sets it too, before everything was counted.
  process.exitCode = 0
  return outcome
}
