import { type BoardGroup, BoardQuery, type BoardRow, standings } from '@understudy/contract/http/board'
import { dueSoonMs } from '@understudy/contract/http/due-soon'
import { waitedFor } from '@understudy/domain/work-item/work-item'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '../test/small-agency.ts'
import { readBoard } from './read-board.ts'
import { readBoardCounts } from './read-board-counts.ts'

const hour = 3_600_000
let opened: TestEngine
let agency: SmallAgency
const items: Record<string, string> = {}

/** On the Monday at nine in Chicago, unless told otherwise, the client's first open hour of the week. */
async function say(name: string, input: object, at: number): Promise<string> {
  const { agencyId, lead, tasks } = agency
  const actor = { kind: 'member', memberId: lead } as const
  const full = name === 'work_item.make' ? { taskId: tasks.plain, ...input } : input
  const outcome = await accepted(opened.engine, { name, agencyId, actor, input: full, occurredAt: at })
  return String(outcome.result.workItemId)
}

beforeAll(async () => {
  opened = await openTestEngine()
  agency = await foundSmallAgency(opened.engine, 'virtual')
  items.early = await say('work_item.make', { title: 'Early' }, monday)
  items.waiting = await say('work_item.make', { title: 'Waiting' }, monday)
  await say('work_item.assign', { workItemId: items.waiting, assistantId: agency.lead }, monday)
  await say('work_item.start', { workItemId: items.waiting }, monday)
  const blocked = { workItemId: items.waiting, waitsFor: 'client', reason: 'The form is missing' }
  await say('work_item.block', blocked, monday + hour)
  items.late = await say('work_item.make', { title: 'Late' }, monday + 3.5 * hour)
})
afterAll(() => opened.close())

const viewer = () => ({
  ...{ agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead'] as const, clientId: null },
})
const board = (query: object = {}) => readBoard(opened.engine.pool, viewer(), BoardQuery.parse(query), true)
const counted = () => readBoardCounts(opened.engine.pool, viewer(), true)

test('running items come by deadline and paused ones last, each counted once', async () => {
  const { rows, now } = await board()
  expect(now).toBe(new Date(monday + 3.5 * hour).toISOString())
  expect(rows.map(({ workItemId }) => workItemId)).toEqual([items.early, items.late, items.waiting])
  const { clientId, lead } = agency
  const none = { client: 0, agency: 0, third_party: 0 }
  const whole = await counted()
  expect(whole.groups).toHaveLength(2)
  expect(whole).toEqual({
    now,
    groups: expect.arrayContaining([
      { state: 'open', clientId, assistantId: null, running: 2, paused: 0, dueSoon: 1, breached: 0, blocked: none },
      {
        ...{ state: 'blocked', clientId, assistantId: lead, running: 0, paused: 1, dueSoon: 0, breached: 0 },
        blocked: { ...none, client: 1 },
      },
    ]),
  })
})

test.each([
  [{ standing: 'running' }, ['early', 'late']],
  [{ standing: 'due_soon' }, ['early']],
  [{ standing: 'breached' }, []],
  [{ standing: 'paused' }, ['waiting']],
  [{ waitsFor: 'client' }, ['waiting']],
  [{ waitsFor: 'third_party' }, []],
])('%o picks its rows', async (query, names) => {
  const { rows } = await board(query)
  expect(rows.map(({ workItemId }) => workItemId)).toEqual(names.map((name) => items[name]))
})

test('a clock says how much of its promise is spent, pauses left out', async () => {
  const [early, , waiting] = (await board()).rows
  const response = early?.clocks.find(({ kind }) => kind === 'response')
  expect(response).toMatchObject({ spentMs: 3.5 * hour, promisedMs: 4 * hour, counting: true, opensAt: null })
  expect(waiting?.clocks).toMatchObject([{ kind: 'turnaround', spentMs: hour, promisedMs: 8 * hour, counting: false }])
})

test('outside hours a clock stands still and says when the client opens again', async () => {
  const evening = monday + 10 * hour
  await say('work_item.make', { title: 'Of the evening' }, evening)
  const { rows } = await board({ standing: 'running' })
  const clock = rows[0]?.clocks.find(({ kind }) => kind === 'turnaround')
  expect(clock).toMatchObject({ spentMs: 8 * hour, promisedMs: 8 * hour, counting: false })
  expect(clock?.opensAt).toBe(new Date(monday + 24 * hour).toISOString())
})

test('pages follow each other without a gap or a double', async () => {
  const whole = await board()
  const first = await board({ limit: 2 })
  const second = await board({ limit: 200, after: first.next })
  expect([...first.rows, ...second.rows]).toEqual(whole.rows)
  expect(second.next).toBeNull()
})

test('whatever is asked for together, its pages hold what fits of the whole board, in its order', async () => {
  // An hour and a half before an answer to what came in the evening is promised.
  const nextDay = monday + 26.5 * hour
  const inside = await say('work_item.make', { title: 'Waits inside' }, nextDay)
  await say('work_item.assign', { workItemId: inside, assistantId: agency.lead }, nextDay)
  await say('work_item.start', { workItemId: inside }, nextDay)
  await say('work_item.block', { workItemId: inside, waitsFor: 'agency', reason: 'Who signs?' }, nextDay)
  const whole = await board()
  const now = Date.parse(whole.now)
  const standsAs = ({ clocks, dueAt }: BoardRow) => {
    if (clocks.every(({ state }) => state === 'paused')) return ['paused']
    const left = Date.parse(dueAt) - now
    return ['running', ...(left < 0 ? ['breached'] : left <= dueSoonMs ? ['due_soon'] : [])]
  }
  expect(whole.rows.flatMap(standsAs)).toEqual(expect.arrayContaining([...standings]))
  const groups = (await counted()).groups
  const sum = (of: (group: BoardGroup) => number) => groups.reduce((all, group) => all + of(group), 0)
  const standing = (name: string) => whole.rows.filter((row) => standsAs(row).includes(name)).length
  expect({
    ...{ running: sum(({ running }) => running), paused: sum(({ paused }) => paused) },
    ...{ due_soon: sum(({ dueSoon }) => dueSoon), breached: sum(({ breached }) => breached) },
  }).toEqual(Object.fromEntries(standings.map((name) => [name, standing(name)])))
  for (const standing of [undefined, ...standings])
    for (const waitsFor of [undefined, ...waitedFor])
      for (const state of [undefined, 'open', 'blocked', 'submitted'] as const) {
        const asked = { ...(standing && { standing }), ...(waitsFor && { waitsFor }), ...(state && { state }) }
        const fits = (row: BoardRow) =>
          (standing === undefined || standsAs(row).includes(standing)) &&
          (waitsFor === undefined || row.blockedOn?.waitsFor === waitsFor) &&
          (state === undefined || row.state === state)
        expect(await pagesOf(asked), JSON.stringify(asked)).toEqual(whole.rows.filter(fits).map(({ title }) => title))
      }
})

test('by risk nothing is lost where risks grow while one goes on from page to page', async () => {
  // Clocks like these ended sooner or later, so that each hour that one runs makes it likelier to be missed.
  await opened.admin.query(
    `insert into risk_curve (agency_id, sort, level, subject, version, as_of, ended, cut)
     select $1, s, 'agency', '', 100, now(), array_fill(5::float8, array[44]),
       array_fill(0::float8, array[44]) || array[50]::float8[]
     from unnest(array['response', 'turnaround']) s`,
    [agency.agencyId],
  )
  const thirdDay = monday + 48 * hour
  await say('work_item.make', { title: 'First' }, thirdDay)
  await say('work_item.make', { title: 'Second' }, thirdDay + hour)
  const whole = await board({ order: 'risk' })
  const titles = whole.rows.map(({ title }) => title)
  const upToFirst = await board({ order: 'risk', limit: titles.indexOf('First') + 1 })
  // By then the second is likelier to be missed than the first was where that page ended.
  await say('work_item.make', { title: 'Meanwhile' }, thirdDay + 2.5 * hour)
  const rest = await board({ order: 'risk', after: upToFirst.next })
  const second = rest.rows.find(({ title }) => title === 'Second')
  expect(second?.risk).toBeGreaterThan(upToFirst.rows.at(-1)?.risk ?? 1)
  const found = [...upToFirst.rows, ...rest.rows].map(({ title }) => title)
  expect(found.filter((title) => title !== 'Meanwhile')).toEqual(titles)
})

async function pagesOf(asked: object): Promise<string[]> {
  const titles: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const { rows, next } = await board({ ...asked, limit: 1, ...(after !== undefined && { after }) })
    titles.push(...rows.map(({ title }) => title))
    after = next
  }
  return titles
}
