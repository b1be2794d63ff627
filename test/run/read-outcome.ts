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
  const failed = [
    ...inState('failed').map((test) => ({ ...nameOfTest(test), errors: test.result().errors ?? [] })),
    ...modules.filter(failedAsAWhole).map((module) => ({ ...nameOfFile(module), errors: errorsOfHooks(module) })),
    ...vitest.state.getUnhandledErrors().map((error) => ({ ...nobody, errors: [error as SerializedError] })),
  ].map(({ project, file, title, errors }): Told => {
    const texts = errors.map((error) => text(error, root))
    return { where: `${pass} ${project}`, file: relative(root, file), title, errors: texts }
  })
  const skipped = inState('skipped').length + inState('pending').length
  return { tally: { passed: inState('passed').length, failed: failed.length, skipped }, failed }
}

const nobody = { project: '', file: '', title: 'an error that no test caught' }

const nameOfFile = (module: TestModule) => ({
  project: module.project.name,
  file: module.moduleId,
  title: undefined as string | undefined,
})

const nameOfTest = (test: TestCase) => ({ ...nameOfFile(test.module), title: test.fullName })

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
