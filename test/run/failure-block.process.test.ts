import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { failureBlock } from './failure-block.ts'
import { noOutcome, type Outcome, type Told } from './outcome.ts'

const folder = mkdtempSync(join(tmpdir(), 'failures-'))
afterAll(() => rmSync(folder, { recursive: true }))

const files = {
  'vitest.config.mjs':
    "export default { test: { globals: true, projects: [{ extends: true, test: { name: 'sums' } }] } }",
  'unsteady.test.mjs': [
    'let tries = 0',
    "test('three and three are six', { retry: 1 }, () => expect(3 + 3 - tries++).toBe(5))",
  ].join('\n'),
  'wrong.test.mjs': [
    "describe('two and two', () => {",
    "  test('are five', () => expect(2 + 2).toBe(5))",
    "  test('are four', () => expect(2 + 2).toBe(4))",
    '})',
  ].join('\n'),
  'unread.test.mjs': "throw new Error('no such table')",
  'unready.test.mjs': [
    "describe('with a table', () => {",
    "  beforeAll(() => { throw new Error('the table is locked') })",
    "  test('has a row', () => {})",
    '})',
  ].join('\n'),
}

test('of a run, every test that failed is named with its error, every file that failed as a whole, and every unsteady test', () => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const { tally, ...told } = runIn(folder)
  expect(tally).toEqual({ passed: 2, failed: 3, skipped: 1 })
  const block = failureBlock(told)
  expect(block.slice(0, 4)).toEqual([
    'Failed:',
    '- embedded sums  wrong.test.mjs  two and two > are five',
    '    AssertionError: expected 4 to be 5 // Object.is equality',
    '    at wrong.test.mjs:2',
  ])
  expect(block.slice(4, -4).sort()).toEqual(
    [
      '- embedded sums  unread.test.mjs  the file as a whole',
      '    Error: no such table',
      '    at unread.test.mjs:1',
      '- embedded sums  unready.test.mjs  the file as a whole',
      '    Error: the table is locked',
      '    at unready.test.mjs:2',
    ].sort(),
  )
  expect(block.slice(-4)).toEqual([
    'Unsteady (failed, tried once more, passed; the cause is still there):',
    '- embedded sums  unsteady.test.mjs  three and three are six',
    '    AssertionError: expected 6 to be 5 // Object.is equality',
    '    at unsteady.test.mjs:2',
  ])
})

test('where nothing failed, there is no block', () => {
  expect(failureBlock(noOutcome)).toEqual([])
})

test('however many failed, every one is named, and the errors have what room is left in the tail of a log', () => {
  const errors = ['Error: one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine']
  const many = (length: number) => {
    const failed = Array.from({ length }, (_, at) => told(`number ${at}`, errors))
    return failureBlock({ failed, unsteady: [] })
  }
  expect(many(1)).toHaveLength(1 + 9)
  expect(many(20)).toHaveLength(1 + 20 * 4)
  expect(many(120)).toHaveLength(1 + 120)
})

function told(title: string, errors: readonly string[]): Told {
  return { where: 'embedded db', file: 'a.db.test.ts', title, errors }
}

/** In a process of its own: Vitest does not run inside Vitest. */
function runIn(root: string): Outcome {
  const script = `
    import { writeFileSync } from 'node:fs'
    import { runProjects } from ${JSON.stringify(join(import.meta.dirname, 'run-projects.ts'))}
    const outcome = await runProjects({ pass: 'embedded', projects: ['sums'], filters: [], root: process.argv[1] })
    writeFileSync(process.argv[2], JSON.stringify(outcome))`
  const answer = join(root, 'outcome.json')
  const environment = { ...process.env, NO_COLOR: '1', VITEST: undefined }
  execFileSync(process.execPath, ['--input-type=module', '-e', script, root, answer], {
    env: environment,
    stdio: 'pipe',
  })
  return JSON.parse(readFileSync(answer, 'utf8')) as Outcome
}
