import type { Clock } from '@understudy/contract/http/clocks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../reading/viewer.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '../test/small-agency.ts'
import { listOpenClocks } from './list-open-clocks.ts'

let open: TestEngine
let agency: SmallAgency
const items: string[] = []

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'virtual')
  for (let minute = 0; minute < 5; minute++) items.push(await makeItem(monday + minute * 60_000))
  await say('work_item.assign', { workItemId: items[0], assistantId: agency.assistants.uncertified })
  await say('work_item.acknowledge_sop', { workItemId: items[0], version: 1 })
  await say('work_item.start', { workItemId: items[0] })
})

afterAll(() => open.close())

async function say(name: string, input: object, occurredAt = monday + 600_000) {
  const actor = { kind: 'system', part: 'test' } as const
  return accepted(open.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt })
}

async function makeItem(at: number): Promise<string> {
  const { result } = await say('work_item.make', { taskId: agency.tasks.plain, title: 'An item' }, at)
  return String(result.workItemId)
}

const viewer = (as: Partial<Viewer> = {}): Viewer => ({
  ...{ agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead'], clientId: null },
  ...as,
})

async function all(who: Viewer, query: Partial<Parameters<typeof listOpenClocks>[2]> = {}): Promise<Clock[]> {
  const clocks: Clock[] = []
  for (let after: string | null = null; ; ) {
    const page: { items: Clock[]; next: string | null } = await listOpenClocks(
      open.engine.pool,
      who,
      {
        ...{ limit: 2, ...query },
        ...(after !== null && { after }),
      },
      monday,
    )
    clocks.push(...page.items)
    if (page.next === null) return clocks
    after = page.next
  }
}

test('open clocks come soonest deadline first, page by page, each once', async () => {
  const clocks = await all(viewer())
  const response = clocks.filter(({ kind }) => kind === 'response').map(({ streamId }) => streamId)
  expect(response, 'the started one has answered').toEqual(items.slice(1))
  expect(
    clocks
      .filter(({ kind }) => kind === 'turnaround')
      .map(({ streamId }) => streamId)
      .sort(),
  ).toEqual([...items].sort())
  const streams = [...new Set(clocks.map(({ streamId }) => streamId))]
  const deadline = (id: string) =>
    Math.min(...clocks.filter(({ streamId }) => streamId === id).map(({ dueAt }) => Date.parse(String(dueAt))))
  expect(streams.map(deadline)).toEqual(streams.map(deadline).toSorted((a, b) => a - b))
})

test('a filter by kind or client leaves the others out', async () => {
  expect((await all(viewer(), { kind: 'response' })).every(({ kind }) => kind === 'response')).toBe(true)
  expect(await all(viewer(), { clientId: crypto.randomUUID() })).toEqual([])
  expect(await all(viewer(), { state: 'paused' })).toEqual([])
})

test('an assistant sees the clocks of their own work, a client contact those of their client, a stranger none', async () => {
  const { uncertified } = agency.assistants
  const own = await all(viewer({ roles: ['assistant'], memberId: uncertified }))
  expect(new Set(own.map(({ streamId }) => streamId))).toEqual(new Set([items[0]]))
  expect((await all(viewer({ roles: ['client_contact'], clientId: agency.clientId }))).length).toBeGreaterThan(4)
  expect(await all(viewer({ roles: ['client_contact'], clientId: crypto.randomUUID() }))).toEqual([])
  expect(await all(viewer({ roles: ['client_contact', 'ops_lead'], clientId: crypto.randomUUID() }))).toEqual([])
  expect(await all(viewer({ roles: ['client_contact'], clientId: null }))).toEqual([])
})

test('a place that no list has given is refused', async () => {
  const page = listOpenClocks(open.engine.pool, viewer(), { limit: 2, after: 'elsewhere' }, monday)
  await expect(page).rejects.toThrow('after is no cursor')
})
