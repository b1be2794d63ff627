import type { CountedWorkQuery } from '@understudy/contract/http/counted-work'
import type { Actor } from '@understudy/domain/actor'
import { readAttainment } from '@understudy/engine/measure/read-attainment'
import { readCountedWork } from '@understudy/engine/measure/read-counted-work'
import { readReworkRates } from '@understudy/engine/measure/read-rework-rates'
import { readThemes } from '@understudy/engine/measure/read-themes'
import { readTurnaround } from '@understudy/engine/measure/read-turnaround'
import { openReads, type ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleEverything } from '../test/handle-everything.ts'

let on: TestEngine
let agency: SmallAgency
let reads: ReturnType<ReadsOf>
let work: readonly string[]

const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  reads = openReads(on.engine)(agency.agencyId)
  const { va, scribe } = agency.assistants
  work = [
    await judged(va, { verdict: 'rework', themes: ['Dates'], cause: 'assistant' }),
    await judged(va, { verdict: 'fixed_and_accepted', themes: ['dates', 'Names'], cause: 'brief' }),
    await judged(scribe, { verdict: 'passed' }),
  ]
})

afterAll(() => on.close())

const viewer = (role: Viewer['roles'][number] = 'ops_lead', memberId: string = agency.lead): Viewer => ({
  ...{ agencyId: agency.agencyId, memberId, roles: [role], clientId: null },
})

async function say(name: string, input: object, by: string = agency.lead): Promise<Record<string, unknown>> {
  const actor: Actor = { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

/** Work of somebody who covers without a delegation, so that it is always reviewed. Answers the item. */
async function judged(assistantId: string, verdict: object): Promise<string> {
  const made = await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work', assistantId })
  const workItemId = String(made['workItemId'])
  const { rows: items } = await on.admin.query(
    "select delegation_id, (context ->> 'sopVersion')::int as version from work_item where id = $1",
    [workItemId],
  )
  const [{ delegation_id: delegationId, version }] = items
  if (delegationId === null) await say('work_item.acknowledge_sop', { workItemId, version }, assistantId)
  await say('work_item.start', { workItemId }, assistantId)
  await say('work_item.tick_step', { workItemId, step: 1 }, assistantId)
  await say('work_item.submit', { workItemId }, assistantId)
  await handleEverything(on)
  const { rows } = await on.admin.query('select id from review where work_item_id = $1', [workItemId])
  const reviewId = String(rows[0].id)
  const [reviewer] = agency.reviewers
  await say('review.claim', { reviewId }, reviewer)
  await say('review.give_verdict', { reviewId, comment: 'Seen', themes: [], ...verdict }, reviewer)
  await handleEverything(on)
  return workItemId
}

async function counted(query: Omit<CountedWorkQuery, 'limit'> & { limit?: number }, who = viewer()) {
  const asked = { limit: 50, ...query }
  return readCountedWork({ pool: on.engine.pool, reads }, who, asked, Date.now())
}
const idsOf = async (...asked: Parameters<typeof counted>) => (await counted(...asked))?.items.map(({ id }) => id)

test('behind a turnaround stands the work that was made in its span, as many as it says, page by page', async () => {
  const { va } = agency.assistants
  const { items } = await readTurnaround(on.engine.pool, viewer(), { by: 'assistant' }, Date.now())
  expect(items.find(({ key }) => key === va)?.n).toBe(2)
  expect(await idsOf({ counted: 'made', assistantId: va })).toEqual(work.slice(0, 2).toSorted())
  expect(await idsOf({ counted: 'made', to: day(2) })).toEqual([])
  const first = await counted({ counted: 'made', limit: 2 })
  expect(first?.items).toHaveLength(2)
  const rest = await counted({ counted: 'made', limit: 2, after: first?.next ?? '' })
  expect([...(first?.items ?? []), ...(rest?.items ?? [])].map(({ id }) => id)).toEqual(work.toSorted())
  expect(rest?.next).toBeNull()
})

test('behind a share of promises kept stands the work whose promise of that kind has ended, and no other', async () => {
  const by = { by: 'task_type' } as const
  const { items } = await readAttainment(on.engine.pool, viewer(), by, Date.now())
  const toldOf = items.filter(({ audience }) => audience === 'client')
  expect(toldOf.length).toBeGreaterThan(0)
  for (const { key, kind, audience, hits, misses } of toldOf) {
    const found = await idsOf({ counted: 'promised', taskType: key, kind, audience })
    expect([kind, found?.length]).toEqual([kind, hits + misses])
  }
  expect(await idsOf({ counted: 'promised', taskType: 'no such kind' })).toEqual([])
})

test('behind first-pass yield stands what was drawn and judged in its days, once an item', async () => {
  await on.admin.query("update outcome_entry set draw_kind = 'random', inclusion = 1 where work_item_id = any ($1)", [
    work.slice(1),
  ])
  const { items } = await readReworkRates(on.engine.pool, viewer(), { by: 'task', sample: 'drawn' })
  expect(items[0]?.n).toBe(2)
  expect(await idsOf({ counted: 'judged', taskId: agency.tasks.plain })).toEqual(work.slice(1).toSorted())
  expect(await idsOf({ counted: 'judged', assistantId: agency.assistants.scribe })).toEqual([work[2]])
  expect(await idsOf({ counted: 'judged', to: day(2) })).toEqual([])
})

test('behind a theme stands what a verdict of its days named it for, by every word that means it now', async () => {
  const told = await readThemes(on.engine.pool, viewer(), {})
  expect(told?.items.map(({ theme, count }) => [theme.toLowerCase(), count])).toEqual([
    ['dates', 2],
    ['names', 1],
  ])
  expect(await idsOf({ counted: 'themed', theme: 'DATES' })).toEqual(work.slice(0, 2).toSorted())
  expect(await idsOf({ counted: 'themed', theme: 'Names' })).toEqual([work[1]])
  expect(await idsOf({ counted: 'themed', theme: 'Dates', to: day(2) })).toEqual([])
  expect(await idsOf({ counted: 'themed', theme: 'No such theme' })).toEqual([])
  await say('agency.merge_themes', { theme: 'Names', into: 'Dates' }, agency.owner)
  expect(await idsOf({ counted: 'themed', theme: 'Names' })).toEqual(work.slice(0, 2).toSorted())
})

test('behind a theme stands nothing whose verdict was overturned, as it is counted no longer', async () => {
  const { rows } = await on.admin.query('select id from review where work_item_id = $1', [work[0]])
  const reviewId = String(rows[0].id)
  await say('review.dispute', { reviewId, comment: 'They were right' }, agency.assistants.va)
  await say('review.decide_dispute', { reviewId, answer: 'overturned', comment: 'They were' }, agency.owner)
  await handleEverything(on)
  expect((await readThemes(on.engine.pool, viewer(), {}))?.total).toBe(2)
  expect(await idsOf({ counted: 'themed', theme: 'Dates' })).toEqual([work[1]])
})

test('behind the backlog stands what is not done, however old, and an assistant finds their own behind every figure', async () => {
  const { va, scribe } = agency.assistants
  const made = await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work', assistantId: scribe })
  await handleEverything(on)
  const open = String(made['workItemId'])
  expect(await idsOf({ counted: 'open', assistantId: scribe, to: day(2) })).toEqual([open])
  const assistant = viewer('assistant', scribe)
  expect(await idsOf({ counted: 'open' }, viewer('assistant', va))).not.toContain(open)
  expect(await idsOf({ counted: 'made', assistantId: va }, assistant)).toEqual([])
  expect(await idsOf({ counted: 'judged' }, assistant)).toEqual([work[2]])
  expect(await counted({ counted: 'themed' }, assistant)).toBeUndefined()
})
