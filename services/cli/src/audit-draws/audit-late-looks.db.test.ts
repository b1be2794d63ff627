import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { FrozenRound } from '@understudy/domain/agency/review-rounds'
import type { DrawResult } from '@understudy/domain/quality/draw'
import { type SamplingLevel, standardPlan } from '@understudy/domain/quality/plan'
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
/** What the draw passed by on the day in whose evening a lead demoted. */
let passedBy: unknown
/** What the draw passed by, and a lead had looked at for a cause on the same day; one of them failed and came back. */
const lookedAt: unknown[] = []

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
  await lookedAtForCause()
  await demotedInTheEvening()
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

/** Answers the item where the draw passed it by. */
async function workedOn(): Promise<unknown> {
  const { va } = agency.assistants
  const { workItemId } = await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work', assistantId: va })
  await say('work_item.start', { workItemId }, va)
  await say('work_item.tick_step', { workItemId, step: 1 }, va)
  await say('work_item.submit', { workItemId }, va)
  await settle()
  const [row] = await rows("select context ->> 'reviewId' as id from work_item where id = $1", [workItemId])
  const reviewId = row?.['id']
  if (reviewId === null) return workItemId
  await say('review.claim', { reviewId }, agency.reviewers[0])
  await say('review.give_verdict', { reviewId, verdict: 'passed', themes: [], comment: '' }, agency.reviewers[0])
  await settle()
  return undefined
}

async function lookedAtForCause(): Promise<void> {
  for (let days = 0; days < 40 && lookedAt.length < 2; days++) {
    const workItemId = await workedOn()
    if (workItemId !== undefined) {
      const { reviewId } = await say(
        'work_item.review_late',
        { workItemId, kind: 'for_cause', reason: 'Odd' },
        agency.lead,
      )
      const [by] = agency.reviewers
      await say('review.claim', { reviewId }, by)
      const verdict = lookedAt.length === 0 ? 'passed' : 'rework'
      const why =
        verdict === 'passed' ? { themes: [], comment: '' } : { themes: ['Odd'], comment: 'Odd', cause: 'brief' }
      await say('review.give_verdict', { reviewId, verdict, ...why }, by)
      lookedAt.push(workItemId)
    }
    await settle()
    await midnight()
  }
}

async function demotedInTheEvening(): Promise<void> {
  const [delegation] = await rows('select id from delegation where task_id = $1', [agency.tasks.plain])
  for (let days = 0; days < 60 && passedBy === undefined; days++) {
    passedBy = await workedOn()
    if (passedBy !== undefined)
      await say('delegation.demote', { delegationId: delegation?.['id'], reason: 'Odd' }, agency.lead)
    await settle()
    await midnight()
  }
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

async function aRandomDraw(): Promise<{ position: string; body: { draw: DrawResult } }> {
  const [one] = await rows(
    `select position, body from ledger where type = 'work_item.delivered' and body -> 'draw' ->> 'kind' = 'random'
     order by position limit 1`,
  )
  return one as unknown as { position: string; body: { draw: DrawResult } }
}

test('An auditor repeats every draw, every floor and every second look from the ledger alone', async () => {
  expect(await audit()).toEqual([])
})

test('A look for a cause takes nothing out of the floor of its day, whatever it finds: the floor takes the item all the same', async () => {
  const taken = (await floors()).flatMap(({ body }) => body.floors.map(({ workItemId }) => workItemId))
  expect(lookedAt).toHaveLength(2)
  expect(taken).toEqual(expect.arrayContaining(lookedAt))
  const looks = await rows('select work_item_id from review where work_item_id = any ($1)', [lookedAt])
  expect(looks).toHaveLength(2)
})

test('Who was demoted in the evening keeps the floor of the day: it takes what the draw had passed by', async () => {
  const taken = (await floors()).flatMap(({ body }) => body.floors.map(({ workItemId }) => workItemId))
  expect(passedBy).toBeDefined()
  expect(taken).toContain(passedBy)
})

test('A level and a kind that were not those of the evidence are found, though the stored draw agrees with itself', async () => {
  const { position, body } = await aRandomDraw()
  // The keys are made anew in every run: chance says at which level the first undrawn submission was.
  const level = body.draw.level === 1 ? 2 : 1
  const { num, den } = standardPlan.levels[level] as SamplingLevel
  const other = { ...body.draw, level, num, den, probability: num / den }
  expect(await planted(position, { ...body, draw: other })).toContain('level_differs')
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
