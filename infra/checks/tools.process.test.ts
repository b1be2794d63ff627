import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameLongFunctions } from './long-functions.ts'
import { root } from './tracked-files.ts'

interface Diagnostic {
  readonly severity: string
  readonly message: string
  readonly location: { readonly path: string }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const refused = [
  ['a reader of files in the domain', 'packages/domain/src/a.ts', "import 'node:fs'\n", 'The domain is pure'],
  ['the queue in the engine', 'packages/engine/src/a.ts', "import '@understudy/queue/queues'\n", 'never enqueues'],
  ['Node in the contract', 'packages/contract/src/a.ts', "import 'node:fs'\n", 'also runs in the browser'],
  ['a service in a service', 'services/relay/src/a.ts', "import '@understudy/api/start'\n", 'never import each other'],
  ['Node in the console', 'services/console/src/a.ts', "import 'node:fs'\n", 'runs in the browser'],
  [
    'a request by hand in the console',
    'services/console/src/b.ts',
    "fetch('/v1/tasks')\n",
    'the global variable fetch',
  ],
  ['another package by its path', 'infra/a.ts', "import '../packages/db/src/pool.ts'\n", 'by its name'],
  ['a barrel', 'packages/db/src/a.ts', "export { pool } from './pool.ts'\n", 'barrel'],
  ['a function of 81 lines', 'packages/db/src/b.ts', longFunction(81), 'lines'],
] as const

describe('lint', () => {
  let report: ReturnType<typeof biome>
  beforeAll(() => {
    report = biome('lint', Object.fromEntries(refused.map(([, file, code]) => [file, code])), '--reporter=json')
  })

  test.each(refused)('refuses %s and says what to do instead', (_, file, __, say) => {
    const { diagnostics } = JSON.parse(report.stdout) as { diagnostics: Diagnostic[] }
    const found = diagnostics.filter(({ location }) => location.path === file)
    expect(found).toMatchObject([{ severity: 'error' }])
    expect(JSON.stringify(found)).toContain(say)
    expect(report.status).not.toBe(0)
  })
})

test('a file that is not formatted fails, and one that is passes', () => {
  expect(biome('ci', { 'a.ts': 'export const   x = "1"' }).status).toBe(1)
  expect(biome('ci', { 'a.ts': "export const x = '1'\n" })).toMatchObject({ status: 0 })
})

test('a function of 41 lines is named, one of 40 is not', async () => {
  const text = `${longFunction(41)}${longFunction(40).replace(' f(', ' g(')}`
  const findings = await nameLongFunctions(folderWith({ 'packages/db/src/a.ts': text }))
  expect(findings).toMatchObject([{ where: 'packages/db/src/a.ts:1', notice: true }])
})

test('a pure test that fails, fails the run', () => {
  const folder = folderWith({ 'a.test.mjs': "test('two and two', () => expect(2 + 2).toBe(5))\n" })
  const { status, output } = run('vitest/vitest.mjs', ['run', '--globals', '--root', folder])
  expect(output).toContain('two and two')
  expect(status).not.toBe(0)
})

test('a wrong type fails', () => {
  const config = { extends: join(root, 'tsconfig.base.json'), compilerOptions: { types: [] }, include: ['*.ts'] }
  const folder = folderWith({ 'a.ts': "export const x: number = '1'\n", 'tsconfig.json': JSON.stringify(config) })
  const { status, output } = run('typescript/bin/tsc', ['--noEmit', '-p', folder])
  expect(output).toContain('TS2322')
  expect(status).not.toBe(0)
})

test('an export that nobody uses fails', () => {
  const folder = folderWith({
    'package.json': '{"name":"x","type":"module"}',
    'knip.json': '{"entry":["main.ts"],"project":["*.ts"]}',
    'main.ts': "import { used } from './part.ts'\nconsole.log(used)\n",
    'part.ts': 'export const used = 1\nexport const forgotten = 2\n',
  })
  const { status, output } = run('knip/bin/knip.js', ['--no-progress'], { cwd: folder })
  expect(output).toContain('forgotten')
  expect(status).not.toBe(0)
})

/** Biome with the settings of this repository, in a folder with these files alone. */
function biome(command: 'ci' | 'lint', files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const folder = folderWith({ ...files, 'biome.json': readFileSync(join(root, 'biome.json'), 'utf8') })
  return run('@biomejs/biome/bin/biome', [command, '--vcs-enabled=false', ...options, ...Object.keys(files)], {
    cwd: folder,
  })
}

function run(script: string, options: readonly string[], more: { cwd?: string } = {}) {
  const environment = { ...process.env, NO_COLOR: '1' }
  const command = [join(root, 'node_modules', script), ...options]
  const result = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', env: environment, ...more })
  return { status: result.status, stdout: result.stdout, output: `${result.stdout}${result.stderr}` }
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function longFunction(lines: number): string {
  return `export function f() {\n${'  console.log(1)\n'.repeat(lines)}}\n`
}
