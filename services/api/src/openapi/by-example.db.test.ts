import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

const root = join(import.meta.dirname, '../../../..')
const block = /^```(sh|ts)\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/gm
let open: TestApi
let environment: NodeJS.ProcessEnv
let folder: string
let examples: { language: string; code: string; shown: string }[]

beforeAll(async () => {
  open = await openTestApi()
  const { as } = await foundAgencyOnline(open)
  environment = { ...process.env, URL: open.api.url, KEY: as.ops_lead.key }
  folder = await mkdtemp(join(tmpdir(), 'understudy-stranger-'))
  const page = await readFile(join(root, 'docs/by-example.md'), 'utf8')
  examples = [...page.matchAll(block)].map(([, language = '', code = '', shown = '']) => ({ language, code, shown }))
})

afterAll(async () => {
  await open.close()
  await rm(folder, { recursive: true })
})

const of = (language: string) => examples.filter((one) => one.language === language)

/** @returns what it said on its standard output. @throws with what it said otherwise, where it fails. */
async function run(command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  const [said, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${said}${complaint}`)
  return said
}

test('every example for a shell does what the document shows, from top to bottom', async () => {
  const examplesOfShell = of('sh')
  expect(examplesOfShell.length).toBeGreaterThan(6)
  const said = await run('bash', ['-euo', 'pipefail', '-c', examplesOfShell.map(({ code }) => code).join('echo ---\n')])
  expect(said.split('---\n')).toEqual(examplesOfShell.map(({ shown }) => shown))
})

test('a stranger’s program, which has the client and nothing else of ours, does what the document shows', async () => {
  const [example, ...others] = of('ts')
  expect(others).toEqual([])
  await mkdir(join(folder, 'node_modules/@understudy'), { recursive: true })
  await symlink(join(root, 'packages/client'), join(folder, 'node_modules/@understudy/client'))
  await writeFile(join(folder, 'package.json'), '{"type": "module"}')
  await writeFile(join(folder, 'program.ts'), String(example?.code))
  expect(await run(process.execPath, ['program.ts'])).toBe(example?.shown)
})
