import { startVitest, type TestModule, type Vitest } from 'vitest/node'
import type { Tally } from './tally.ts'

/** Runs the tests of these Vitest projects in files whose path has one of the filters. */
export async function runProjects(projects: readonly string[], filters: readonly string[]): Promise<Tally> {
  const vitest = await startVitest([...filters], { watch: false, project: [...projects], passWithNoTests: true })
  const tally = count(vitest)
  await vitest.close()
  // Vitest sets it too, before everything was counted.
  process.exitCode = 0
  return tally
}

function count(vitest: Vitest): Tally {
  const modules = vitest.state.getTestModules()
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (state: string) => tests.filter((test) => test.result().state === state).length
  const broken = modules.filter(failedAsAWhole).length + vitest.state.getUnhandledErrors().length
  return {
    passed: inState('passed'),
    failed: inState('failed') + broken,
    skipped: inState('skipped') + inState('pending'),
  }
}

/** A file that could not be read, or whose hooks failed, though none of its tests did. */
function failedAsAWhole(module: TestModule): boolean {
  return module.state() === 'failed' && [...module.children.allTests('failed')].length === 0
}
