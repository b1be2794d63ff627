import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { FrozenRound } from '@understudy/domain/agency/review-rounds'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { answerQuality } from '@understudy/worker/test/answer-quality'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditPeriod } from './audit-period.ts'

const day = 86_400_000
let on: TestEngine
let agency: SmallAgency
let now: number
let answered = 0

/** Independent people hand in one item a day until a floor has taken one; then two months go by and the keys are told. */
beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  const atWork = new AgencyAtWork([on.engine, on.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  answered = Number((await on.admin.query('select max(position) as newest from ledger')).rows[0].newest)
  for (let days = 0; days < 60 && (await floors()).length === 0; days++) {
    await workedOn()
    await midnight()
  }
  for (let days = 0; days < 45; days++) await midnight()
})

afterAll(() => on.close())

const rows = (text: string, values: unknown[] = []) => inAgency(on.engine.pool, agency.agencyId, text, values)

async function say(name: string, input: object, by?: string): Promise<Record<string, unknown>> {
  const actor: Actor = by === undefined ? { kind: 'system', part: 'test' } : { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt: now })).result
}

const settle = async () => {
  answered = await answerQuality(on, agency.agencyId, answered)
}

async function workedOn(): Promise<void> {
  const { va } = agency.assistants
  const { workItemId } = await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work', assistantId: va })
  await say('work_item.start', { workItemId }, va)
  await say('work_item.tick_step', { workItemId, step: 1 }, va)
  await say('work_item.submit', { workItemId }, va)
  await settle()
  const [row] = await rows("select context ->> 'reviewId' as id from work_item where id = $1", [workItemId])
  const reviewId = row?.['id']
  if (reviewId === null) return
  await say('review.claim', { reviewId }, agency.reviewers[0])
  await say('review.give_verdict', { reviewId, verdict: 'passed', themes: [], comment: '' }, agency.reviewers[0])
  await settle()
}

async function midnight(): Promise<void> {
  now += day
  const actor: Actor = { kind: 'system', part: 'timers' }
  await accepted(on.engine, { name: 'agency.wake', agencyId: agency.agencyId, actor, input: {}, occurredAt: now })
  await settle()
}

const frozen = async () =>
  (await rows("select position, body from ledger where type = 'agency.review_round_frozen' order by position")) as {
    position: string
    body: FrozenRound
  }[]
const floors = async () =>
  (await frozen()).filter(({ body }) => body.floors.some(({ workItemId }) => workItemId !== null))

const audit = async () => {
  const periods = (
    await rows("select body ->> 'period' as period from ledger where type = 'agency.draw_period_revealed'")
  )
    .map(({ period }) => String(period))
    .toSorted()
  expect(periods.slice(0, 2)).toEqual(['2026-11', '2026-12'])
  const audits = await Promise.all(periods.map((period) => auditPeriod(on.engine.pool, agency.agencyId, period)))
  return audits.flatMap(({ findings }) => findings)
}
const codes = async () => [...new Set((await audit()).map(({ code }) => code))].toSorted()

/** What the audit finds while an event of the ledger says something else. */
async function planted(position: string, body: object): Promise<string[]> {
  const [kept] = (await on.admin.query('select body::text as body from ledger where position = $1', [position])).rows
  const write = (text: string) =>
    on.admin.query('update ledger set body = $2::json where position = $1', [position, text])
  await write(JSON.stringify(body))
  const found = await codes()
  await write(kept.body)
  return found
}

async function aRandomDraw(): Promise<{ position: string; body: { draw: object } }> {
  const [one] = await rows(
    `select position, body from ledger where type = 'work_item.delivered' and body -> 'draw' ->> 'kind' = 'random'
     order by position limit 1`,
  )
  return one as unknown as { position: string; body: { draw: object } }
}

test('An auditor repeats every draw, every floor and every second look from the ledger alone', async () => {
  expect(await audit()).toEqual([])
})

test('A level and a kind that were not those of the evidence are found, though the stored draw agrees with itself', async () => {
  const { position, body } = await aRandomDraw()
  const lower = { ...body.draw, level: 2, num: 1, den: 4, probability: 0.25 }
  expect(await planted(position, { ...body, draw: lower })).toContain('level_differs')
  const forced = { ...body.draw, kind: 'forced', probability: 1 }
  expect(await planted(position, { ...body, draw: forced })).toContain('kind_differs')
})

test('A floor that took another submission, or left out or made up a chance, is found', async () => {
  const [round] = await floors()
  const { position, body } = round as { position: string; body: FrozenRound }
  const other = crypto.randomUUID()
  const picked = body.floors.map((floor) => (floor.workItemId === null ? floor : { ...floor, workItemId: other }))
  expect(await planted(position, { ...body, floors: picked })).toEqual(['floor_differs', 'floor_not_followed'])
  const surer = body.floors.map((floor) => ({ ...floor, probability: floor.probability / 2 }))
  expect(await planted(position, { ...body, floors: surer })).toEqual(['floor_differs'])
  expect(await planted(position, { ...body, floors: [] })).toEqual(['floor_missing'])
})

test('A second look that was left out, was not drawn, or has another chance is found', async () => {
  const settling = (await frozen()).find(({ body }) => body.settled !== undefined)
  const { position, body } = settling as { position: string; body: FrozenRound & { settled: object } }
  expect(body.doubles.length).toBeGreaterThan(0)
  expect(await planted(position, { ...body, doubles: body.doubles.slice(1) })).toEqual(['double_missing'])
  const { settled: _, ...unsettled } = body
  expect(await planted(position, unsettled)).toContain('double_not_drawn')
  const chances = (body.settled as { chances: object[] }).chances.map((one) => ({ ...one, probability: 0.5 }))
  expect(await planted(position, { ...body, settled: { ...body.settled, chances } })).toEqual(['double_chances_differ'])
})
