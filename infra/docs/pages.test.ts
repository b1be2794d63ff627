import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMachine } from 'xstate'
import { knownCommands } from '../checks/known-commands.ts'
import { withoutImplied } from './declared-rooms.ts'
import { housePicture } from './house-picture.ts'
import { pages } from './pages.ts'
import { schemaText } from './schema-text.ts'
import { machinePage } from './state-diagram.ts'

const root = join(import.meta.dirname, '../..')

test.each(Object.entries(pages))('%s is what the code says; else run `npm run docs`', async (path, page) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(await page())
})

test('a page shows the beginning, every move with its guard, and the ends', () => {
  const machine = createMachine({
    version: '1',
    initial: 'asleep',
    states: {
      asleep: { on: { rang: 'awake', shaken: { guard: 'lightSleep', target: 'awake' } } },
      awake: { type: 'final' },
    },
  })
  const page = machinePage(machine, 'A morning', 'packages/domain/src/morning/machine.ts')
  expect(page).toContain('[*] --> asleep\n  asleep --> awake: rang, shaken [light sleep]\n  awake --> [*]\n')
  expect(page).toContain('| `asleep` | `rang`, `shaken` |\n| `awake` | nothing: it is an end |')
})

test('the picture shows every declared arrow that no other implies, and asks for a place for a new room', () => {
  const rooms = { domain: [], contract: ['domain'], db: ['contract', 'domain'], engine: ['db', 'domain'] }
  expect(withoutImplied(rooms)).toEqual({ domain: [], contract: ['domain'], db: ['contract'], engine: ['db'] })
  expect(housePicture(rooms).match(/class="arrow"/g)).toHaveLength(3)
  expect(() => housePicture({ ...rooms, attic: [] })).toThrow('no place for attic')
})

test('a schema reads like a type, on one line where it fits', () => {
  const fields = {
    kind: { enum: ['a', 'b'] },
    at: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
  }
  const schema = {
    type: 'object',
    properties: { ...fields, list: { type: 'array', items: fields.at } },
    required: ['at'],
  }
  expect(schemaText(schema)).toBe('{ kind?: "a" | "b", at: instant | null, list?: (instant | null)[] }')
  expect(schemaText({ $ref: '#/components/schemas/WorkItem' })).toBe('WorkItem')
})

test('every decision record has a number of its own, a context, a decision and consequences', () => {
  const folder = join(root, 'docs/decisions')
  const files = readdirSync(folder).filter((file) => file !== 'README.md')
  expect(new Set(files.map((file) => file.slice(0, 4))).size).toBe(files.length)
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}[.] `))
    for (const part of ['Context', 'Decision', 'Consequences']) expect(text, file).toContain(`**${part}.** `)
  }
})

test('the operator’s guide tells of every verb and every variable of the environment, and of none that is not', () => {
  const guide = readFileSync(join(root, 'docs/operating.md'), 'utf8')
  for (const verb of knownCommands(root).verbs) if (verb !== 'help') expect(guide).toContain(`understudy ${verb}`)
  const settings = readFileSync(join(root, 'services/cli/src/installation/settings.ts'), 'utf8')
  const read = new Set(Array.from(settings.matchAll(/(?:env\[|env, )'([A-Z_]+)'/g), ([, name = '']) => name))
  const rows = guide.matchAll(/^\| (`[A-Z_]+`.*?) \|/gm)
  const told = Array.from(rows, ([, cell = '']) => cell.match(/[A-Z_]{4,}/g) ?? []).flat()
  expect(told.sort()).toEqual([...read].sort())
})
