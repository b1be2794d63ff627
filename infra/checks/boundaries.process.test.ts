import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rooms } from './arrows.ts'
import { checkBoundaries } from './boundaries.ts'

const sound = {
  'packages/domain/src/decision.ts': 'export const decision = 1\n',
  'packages/engine/src/execute.ts': 'export const execute = 1\n',
  'packages/engine/src/execute.test.ts': 'export const tested = 1\n',
  'packages/engine/src/verb.ts': "import '@understudy/domain/decision'\n",
  'services/api/src/start.ts': 'export const start = 1\n',
  'services/relay/src/start.ts': 'export const start = 1\n',
}

test('an arrow that the house draws is followed without complaint', async () => {
  expect(await findingsOf(sound)).toEqual([])
})

test.each([
  ['the domain imports the engine', 'packages/domain/src/bad.ts', '@understudy/engine/execute', 'domain-imports'],
  ['the engine imports a service', 'packages/engine/src/bad.ts', '@understudy/api/start', 'engine-imports'],
  ['one service imports another', 'services/relay/src/bad.ts', '@understudy/api/start', 'relay-imports'],
  ['the domain reads a file', 'packages/domain/src/bad.ts', 'node:fs', 'needs-the-machine'],
  ['an import leads nowhere', 'packages/engine/src/bad.ts', './gone.ts', 'unresolved'],
  ['production imports a test', 'packages/engine/src/bad.ts', './execute.test.ts', 'test-in-production'],
  ['a package is reached by its path', 'packages/engine/src/bad.ts', '../../domain/src/decision.ts', 'by-path'],
  ['an installed package is not declared', 'packages/engine/src/bad.ts', 'left', 'undeclared'],
])('%s: refused', async (_, file, target, rule) => {
  const findings = await findingsOf({ ...sound, [file]: `import '${target}'\n` })
  expect(findings).toMatchObject([{ where: file }])
  expect(findings[0]?.say).toContain(`(${rule})`)
})

test('two files that need each other are refused', async () => {
  const circle = {
    'packages/domain/src/a.ts': "import './b.ts'\n",
    'packages/domain/src/b.ts': "import './a.ts'\n",
  }
  const findings = await findingsOf({ ...sound, ...circle })
  expect(findings.map(({ say }) => /\((.+?)\)/.exec(say)?.[1])).toEqual(['cycle'])
})

test('a check that follows no import at all fails, as it would without a TypeScript that it can use', async () => {
  const alone = { 'packages/domain/src/decision.ts': 'export const decision = 1\n' }
  expect(await findingsOf(alone)).toMatchObject([{ where: 'dependency-cruiser' }])
})

test('the engine may not enqueue, and nobody but cli starts services', () => {
  const mayImport = (name: string) => rooms.find((room) => room.name === name)?.mayImport ?? []
  expect(mayImport('engine')).not.toContain('queue')
  expect(rooms.filter((room) => room.mayImport.includes('api')).map(({ name }) => name)).toEqual(['cli'])
  expect(mayImport('domain')).toEqual([])
})

/** What the check says of a workspace with these files, in which every package sees every other. */
function findingsOf(files: Readonly<Record<string, string>>) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) write(join(folder, name), text)
  const own = new Set(Object.keys(files).map((name) => name.split('/').slice(0, 2).join('/')))
  for (const room of own) addPackage(folder, room)
  write(join(folder, 'node_modules/left/package.json'), '{"name":"left","main":"main.js"}')
  write(join(folder, 'node_modules/left/main.js'), '')
  return checkBoundaries(folder)
}

function addPackage(folder: string, room: string): void {
  const name = `@understudy/${room.split('/')[1]}`
  const manifest = { name, exports: { './*': './src/*.ts' }, dependencies: {} }
  write(join(folder, room, 'package.json'), JSON.stringify(manifest))
  mkdirSync(join(folder, 'node_modules/@understudy'), { recursive: true })
  symlinkSync(join(folder, room), join(folder, 'node_modules', name))
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
