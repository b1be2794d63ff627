import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { SerializedError, TestCase, TestModule, Vitest } from 'vitest/node'
import type { Outcome, Told } from './outcome.ts'

/** What a run that is over came to. */
export function readOutcome(vitest: Vitest, pass: string): Outcome {
  const { root } = vitest.config
  const modules = vitest.state.getTestModules()
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const inState = (state: string) => tests.filter((test) => test.result().state === state)
  const tell = ({ project, file, title, errors }: Thrown): Told => {
    const texts = errors.map((error) => text(error, root))
    return { where: `${pass} ${project}`, file: relative(root, file), title, errors: texts }
  }
  const failed = [
    ...inState('failed').map(thrownBy),
    ...modules.filter(failedAsAWhole).map((module) => ({ ...nameOfFile(module), errors: errorsOfHooks(module) })),
    ...vitest.state.getUnhandledErrors().map((error) => ({ ...nobody, errors: [error as SerializedError] })),
  ].map(tell)
  const unsteady = tests.filter((test) => test.diagnostic()?.flaky).map((test) => tell(thrownBy(test)))
  const skipped = inState('skipped').length + inState('pending').length
  return { tally: { passed: inState('passed').length, failed: failed.length, skipped }, failed, unsteady }
}

interface Thrown {
  readonly project: string
  readonly file: string
  readonly title: string | undefined
  readonly errors: readonly SerializedError[]
}

const nobody = { project: '', file: '', title: 'an error that no test caught' }

const nameOfFile = (module: TestModule) => ({ project: module.project.name, file: module.moduleId, title: undefined })

function thrownBy(test: TestCase): Thrown {
  return { ...nameOfFile(test.module), title: test.fullName, errors: test.result().errors ?? [] }
}

/** A file that could not be read, or whose hooks failed, though none of its tests did. */
function failedAsAWhole(module: TestModule): boolean {
  return module.state() === 'failed' && [...module.children.allTests('failed')].length === 0
}

function errorsOfHooks(module: TestModule): readonly SerializedError[] {
  return [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())]
}

/** What was thrown, and the first place of it that Vitest thinks worth showing. */
function text({ name, message, stacks }: SerializedError, root: string): string {
  const [place] = stacks ?? []
  const at = place === undefined ? '' : `\nat ${relative(root, place.file)}:${place.line}`
  return stripVTControlCharacters(`${name ?? 'Error'}: ${message}${at}`)
}
