import { openPool } from '@understudy/db/pool'
import type { Actor } from '@understudy/domain/actor'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import type { Command } from './command.ts'
import type { Engine } from './engine.ts'
import { openGroupCommit } from './group-commit.ts'

const system: Actor = { kind: 'system', part: 'test' }

let open: TestEngine
let busy: SmallAgency
let quiet: SmallAgency
let engine: Engine
/** The sizes of the batches that were committed, in that order, and what was counted. */
let batches: number[]
let counted: string[]

beforeAll(async () => {
  open = await openTestEngine()
  busy = await foundSmallAgency(open.engine, 'live')
  quiet = await foundSmallAgency(open.engine, 'live')
})

beforeEach(() => {
  batches = []
  counted = []
  const metrics = {
    commandDone: (name: string, outcome: string) => counted.push(`${name} ${outcome}`),
    batchDone: ({ commands }: { commands: number }) => batches.push(commands),
    batchRetried: () => {},
  }
  engine = { ...open.engine, metrics }
})

afterAll(() => open.close())

const make = ({ agencyId, tasks }: SmallAgency, title = 'An item'): Command => ({
  name: 'work_item.make',
  agencyId,
  actor: system,
  input: { taskId: tasks.plain, title },
})

describe('Group commit', () => {
  test('sends a command that comes alone at once and by itself', async () => {
    const group = openGroupCommit(engine)
    for (let count = 0; count < 3; count++) expect((await group.submit(make(busy))).kind).toBe('accepted')
    expect(batches).toEqual([1, 1, 1])
    expect(counted).toEqual(Array(3).fill('work_item.make accepted'))
  })

  test('gathers what arrives while batches are under way, at most a hundred', async () => {
    const group = openGroupCommit(engine)
    const outcomes = await Promise.all(Array.from({ length: 230 }, () => group.submit(make(busy))))
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
    expect(batches.toSorted((a, b) => a - b)).toEqual([1, 1, 28, 100, 100])
  })

  test('lets agencies take turns: a quiet one does not wait until a busy one has had enough', async () => {
    const group = openGroupCommit(engine)
    const answered: string[] = []
    const send = (agency: SmallAgency, name: string) => group.submit(make(agency)).then(() => answered.push(name))
    const all = [...Array.from({ length: 300 }, () => send(busy, 'busy')), send(quiet, 'quiet')]
    await Promise.all(all)
    expect(answered.indexOf('quiet')).toBeLessThan(202)
    expect(batches.toSorted((a, b) => a - b)).toEqual([1, 1, 99, 100, 100])
  })

  test('sends no more than a megabyte at once, but for one command that is larger by itself', async () => {
    const group = openGroupCommit(engine)
    const long = 'x'.repeat(400 * 1_024)
    const longer = 'x'.repeat(1_100 * 1_024)
    const titles = [long, long, long, long, long, longer, long]
    await Promise.all(titles.map((title) => group.submit(make(busy, title))))
    expect(batches.toSorted()).toEqual([1, 1, 1, 1, 1, 2].toSorted())
  })

  test('answers a command that fails with its failure, and goes on', async () => {
    const group = openGroupCommit(engine)
    const bad = { ...make(busy), name: 'work_item.dance' }
    const outcomes = await Promise.all([make(busy), make(busy), bad, make(busy)].map((one) => group.submit(one)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'failed', 'accepted'])
    await group.drained()
    expect(counted).toContain('work_item.dance failed')
  })

  test("fails only the command with text that cannot be written, and nobody else's of the batch, of any agency", async () => {
    const group = openGroupCommit(engine)
    const halfAPair = make(quiet, 'x\ud800y')
    const keyed = { ...make(quiet, 'z\ud800'), idempotencyKey: 'half a pair' }
    const sent = [make(busy), make(busy), make(busy), halfAPair, keyed, make(quiet), make(busy, 'x\0y'), make(busy)]
    const outcomes = await Promise.all(sent.map((one) => group.submit(one)))
    const kinds = outcomes.map(({ kind }) => kind)
    expect(kinds).toEqual([...Array(3).fill('accepted'), 'failed', 'failed', 'accepted', 'failed', 'accepted'])
  })

  test('tells all of a batch that could not reach the database, and takes the next', async () => {
    const away = openPool({ url: 'postgres://127.0.0.1:1/nowhere', role: 'understudy_app' })
    const group = openGroupCommit({ ...engine, pool: away })
    const results = await Promise.allSettled([make(busy), make(busy), make(busy)].map((one) => group.submit(one)))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await group.drained()
    await away.end()
  })
})
