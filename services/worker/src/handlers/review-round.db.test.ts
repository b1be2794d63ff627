import { ReviewQuery } from '@understudy/contract/http/reviews'
import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { FrozenRound } from '@understudy/domain/agency/review-rounds'
import { doubleChances, doubleNumber, doubleSample } from '@understudy/domain/quality/double-sample'
import { openReads } from '@understudy/engine/reading/open-reads'
import { readReplacements } from '@understudy/engine/review/read-replacements'
import { listReviews, readOpenReview, readReview } from '@understudy/engine/review/read-reviews'
import { execute } from '@understudy/engine/shell/execute'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerAs, answerQuality } from '../test/answer-quality.ts'

/** A virtual agency whose assistant is independent: every other submission is drawn, the rest is delivered at once. */
let on: TestEngine
let agency: SmallAgency
let now: number
let answered = 0
const day = 86_400_000

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  const atWork = new AgencyAtWork([on.engine, on.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  answered = await newest()
})

afterAll(() => on.close())

const settle = async () => {
  answered = await answerQuality(on, agency.agencyId, answered)
}
const newest = async () => Number((await on.admin.query('select max(position) as newest from ledger')).rows[0].newest)

const member = (memberId: string): Actor => ({ kind: 'member', memberId })
const timers: Actor = { kind: 'system', part: 'timers' }

async function say(name: string, input: object, by?: string): Promise<Record<string, unknown>> {
  const actor: Actor = by === undefined ? { kind: 'system', part: 'test' } : { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input, occurredAt: now })).result
}

const rows = (statement: string, values: unknown[] = []) => inAgency(on.engine.pool, agency.agencyId, statement, values)

/** Made, done and drawn; answers the item and its review, where the draw held it. */
async function handedIn(): Promise<{ workItemId: string; reviewId: string | null }> {
  const { va } = agency.assistants
  const made = { taskId: agency.tasks.plain, title: 'Work', assistantId: va }
  const { workItemId } = await say('work_item.make', made)
  for (const name of ['start', 'tick_step', 'submit'] as const)
    await say(`work_item.${name}`, name === 'tick_step' ? { workItemId, step: 1 } : { workItemId }, va)
  await settle()
  const [row] = await rows("select context ->> 'reviewId' as review from work_item where id = $1", [workItemId])
  return { workItemId: String(workItemId), reviewId: (row?.['review'] ?? null) as string | null }
}

async function pass(reviewId: string): Promise<void> {
  await say('review.claim', { reviewId }, agency.reviewers[0])
  await say('review.give_verdict', { reviewId, verdict: 'passed', themes: [], comment: '' }, agency.reviewers[0])
  await settle()
}

const alarm = async () =>
  Number((await rows('select (extract(epoch from virtual_wake_at) * 1000)::bigint as at from agency'))[0]?.['at'])

/** The agency’s alarm rings at its midnight, as its driver lets it. */
async function midnight(): Promise<void> {
  now = Math.max(now, await alarm())
  const command = { name: 'agency.wake', agencyId: agency.agencyId, actor: timers, input: {}, occurredAt: now }
  await accepted(on.engine, command)
  await settle()
  now += 10 * 3_600_000
}

const floorOf = async (ids: readonly string[]) => (await rows(lateOfFloor, [ids]))[0]
const lateOfFloor = `
  select id, work_item_id from review where work_item_id = any ($1) and context ->> 'drawKind' = 'floor' order by id`

/** Two submissions of one day that the draw passed by, and the late review of the one that its floor took. */
async function twoPassedBy(): Promise<[string[], { id: string; work_item_id: string }]> {
  for (let day = 0; day < 200; day++) {
    const done = [await handedIn(), await handedIn()]
    for (const { reviewId } of done) if (reviewId !== null) await pass(reviewId)
    await midnight()
    const ids = done.map(({ workItemId }) => workItemId)
    const taken = await floorOf(ids)
    if (taken !== undefined) return [ids, taken as { id: string; work_item_id: string }]
  }
  throw new Error('No day passed both by')
}

const asLead = () => ({
  agencyId: agency.agencyId,
  memberId: agency.lead,
  roles: ['ops_lead'] as const,
  clientId: null,
})

const frozen = async () =>
  (await rows("select body from ledger where type = 'agency.review_round_frozen' order by position")).map(
    ({ body }) => body as { date: string; floors: { workItemId: string | null; count: number; probability: number }[] },
  )

test('A day whose only submission the draw passed by gets one late review, with its chance stored (time floors)', async () => {
  await midnight()
  let passedBy: string | undefined
  while (passedBy === undefined) {
    const { workItemId, reviewId } = await handedIn()
    if (reviewId === null) passedBy = workItemId
    else await pass(reviewId)
    if (reviewId !== null) await midnight()
  }
  expect((await rows('select state from work_item where id = $1', [passedBy]))[0]?.['state']).toBe('delivered')
  await midnight()
  const [review] = await rows('select context from review where work_item_id = $1', [passedBy])
  const context = review?.['context'] as Record<string, unknown>
  expect(context).toMatchObject({ drawKind: 'floor', late: true, floor: { probability: 1 } })
  const round = (await frozen()).at(-1)
  expect(round?.floors).toMatchObject([{ workItemId: passedBy, count: 1, num: 1, probability: 1 }])
})

test('quality rule 15: the set of a round is frozen: what rings or is handled again adds nothing', async () => {
  const before = await frozen()
  const late = await rows("select count(*)::int as count from ledger where type = 'work_item.late_review_requested'")
  const command = { name: 'agency.wake', agencyId: agency.agencyId, actor: timers, input: {}, occurredAt: now }
  await accepted(on.engine, command)
  await answerQuality(on, agency.agencyId, 0)
  expect(await frozen()).toEqual(before)
  expect(
    await rows("select count(*)::int as count from ledger where type = 'work_item.late_review_requested'"),
  ).toEqual(late)
})

test('quality rule 15: a held item is in no round: only what was delivered is looked at late', async () => {
  let held: { workItemId: string; reviewId: string | null }
  do held = await handedIn()
  while (held.reviewId === null)
  await midnight()
  const late = await rows("select type from ledger where stream_id = $1 and type = 'work_item.late_review_requested'", [
    held.workItemId,
  ])
  expect(late).toEqual([])
  const taken = (await frozen()).flatMap(({ floors }) => floors.map(({ workItemId }) => workItemId))
  expect(taken).not.toContain(held.workItemId)
  await pass(held.reviewId)
})

test('quality rule 14: opening an item another way neither evades nor inflates the sample', async () => {
  let opened: { workItemId: string; reviewId: string | null }
  do opened = await handedIn()
  while (opened.reviewId !== null)
  const { reviewId } = await say('work_item.review_late', { ...opened, kind: 'for_cause', reason: 'Odd' }, agency.lead)
  await midnight()
  const reviews = await rows('select id, context from review where work_item_id = $1', [opened.workItemId])
  expect(reviews).toMatchObject([{ id: reviewId, context: { drawKind: 'for_cause', late: true } }])
  expect((await rows('select state from work_item where id = $1', [opened.workItemId]))[0]?.['state']).toBe('delivered')
})

test('A blind double review tells neither verdict until both are in, and a third person decides between two that differ', async () => {
  const { agencyId, reviewers, lead, owner } = agency
  const reads = openReads(on.engine)(agencyId)
  const as = (memberId: string) => ({ agencyId, memberId, roles: ['reviewer'] as const, clientId: null })
  const [row] = await rows(
    `select id, context ->> 'doubleOf' as first from review
     where context ->> 'drawKind' = 'double' and state = 'requested' order by id limit 1`,
  )
  const [second, first] = [String(row?.['id']), String(row?.['first'])]
  for (const memberId of [lead, owner, reviewers[1]])
    expect(await readReview(reads, as(memberId), first)).toMatchObject({
      ...{ blind: true, state: 'claimed', verdict: null, firstVerdict: null },
    })
  expect(await readOpenReview(reads, as(lead), first)).toBeUndefined()
  expect(await readReview(reads, as(reviewers[0]), first)).toMatchObject({ blind: false, verdict: 'passed' })
  const told = await listReviews(reads, as(lead), ReviewQuery.parse({ state: 'passed', limit: 100 }))
  expect(told.items.map(({ id }) => id)).not.toContain(first)
  const outcomes = async () =>
    (await rows("select count(*)::int as count from ledger where type = 'delegation.outcome_recorded'"))[0]?.['count']
  const before = await outcomes()
  const rework = { verdict: 'rework', themes: ['wrong_date'], comment: 'Last year' }
  await say('review.claim', { reviewId: second }, reviewers[1])
  await say('review.give_verdict', { reviewId: second, ...rework }, reviewers[1])
  await settle()
  expect(await outcomes()).toBe(before)
  const compared = await readReview(reads, as(lead), first)
  expect(compared).toMatchObject({ blind: false, verdict: 'passed', agreed: false })
  const third = String(compared?.adjudicationId)
  const claim = { name: 'review.claim', agencyId, input: { reviewId: third }, occurredAt: now }
  const claims = [reviewers[0], reviewers[1], lead].map((memberId) => ({ ...claim, actor: member(memberId) }))
  expect((await execute(on.engine, claims)).map(({ kind }) => kind)).toEqual(['refused', 'refused', 'accepted'])
  await say('review.give_verdict', { reviewId: third, ...rework }, lead)
  await settle()
  const last = await rows(
    "select body from ledger where type = 'delegation.outcome_recorded' order by position desc limit 1",
  )
  expect(last).toMatchObject([
    { body: { reviewId: third, result: 'rework', drawKind: 'for_cause', before: { result: 'pass' } } },
  ])
  // The third person's verdict is known to whoever looks once more: one failure is charged once.
  const [item] = await rows('select work_item_id as id from review where id = $1', [third])
  now += 60_000
  const complaint = { workItemId: item?.['id'], kind: 'for_cause', reason: 'The client complained' }
  const { reviewId: fourth } = await say('work_item.review_late', complaint, lead)
  await say('review.claim', { reviewId: fourth }, owner)
  await say('review.give_verdict', { reviewId: fourth, ...rework }, owner)
  await settle()
  const [charged] = await rows(
    "select body from ledger where type = 'delegation.outcome_recorded' order by position desc limit 1",
  )
  expect(charged).toMatchObject({ body: { reviewId: fourth, result: 'rework', before: { result: 'rework' } } })
})

test('quality rule 12: a sampled item is replaced only with a reason, by the next of its period, and reported by reviewer', async () => {
  const { agencyId, reviewers } = agency
  const [, taken] = await twoPassedBy()
  await say('review.replace', { reviewId: taken.id, reason: 'The record is gone' }, reviewers[1])
  await settle()
  // Of the same day, or of the same week where that is the period by now.
  const asked = await rows(
    "select work_item_id, context from review where context ->> 'drawKind' = 'floor' and id > $1 order by id limit 1",
    [taken.id],
  )
  expect(asked).toMatchObject([{ context: { drawKind: 'floor', late: true } }])
  expect(asked[0]?.['work_item_id']).not.toBe(taken.work_item_id)
  const viewer = { agencyId, memberId: agency.lead, roles: ['ops_lead'] as const, clientId: null }
  expect(await readReplacements(openReads(on.engine)(agencyId), viewer)).toEqual({
    items: [
      {
        ...{ reviewerId: reviewers[1], name: expect.any(String), count: 1 },
        replaced: [
          {
            ...{ reviewId: taken.id, workItemId: taken.work_item_id, how: 'replaced', drawKind: 'floor' },
            reason: 'The record is gone',
          },
        ],
      },
    ],
  })
})

test('quality rule 12: a held item that is cancelled, to be drawn anew, is reported as replaced by whoever cancelled it', async () => {
  let held: { workItemId: string; reviewId: string | null }
  do held = await handedIn()
  while (held.reviewId === null)
  await say('work_item.cancel', { workItemId: held.workItemId, reason: 'Made twice' }, agency.owner)
  await settle()
  const { items } = await readReplacements(openReads(on.engine)(agency.agencyId), asLead())
  expect(items.find(({ reviewerId }) => reviewerId === agency.owner)).toMatchObject({
    count: 1,
    replaced: [{ ...held, how: 'ended', reason: 'Made twice' }],
  })
  await midnight()
})

test('A day without output has no floor, and the days go on', async () => {
  // What rang last may have been a second look that was late, or the end of a draw period, before the day was over.
  await midnight()
  const floors = async () => (await frozen()).flatMap((round) => round.floors)
  const before = (await floors()).length
  now += day
  await midnight()
  expect(await floors()).toHaveLength(before)
  // Later than it rang just now: the next midnight, or the end of a draw period before it.
  expect(await alarm()).toBeGreaterThan(now - 10 * 3_600_000)
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})

test('Once a draw period is over it is settled which verdicts are repeated, with the chance that estimates count with', async () => {
  const bodies = (
    await rows("select body from ledger where type = 'agency.review_round_frozen' order by position")
  ).map(({ body }) => body as FrozenRound)
  const settled = bodies.flatMap((round) => round.settled ?? [])
  expect(settled.length).toBeGreaterThan(0)
  const period = String(settled[0]?.period)
  const key = await on.engine.keys.drawKey(agency.agencyId, period)
  const judged = await rows(
    `select r.id from review r where context ->> 'drawKind' = 'random'
       and to_char(to_timestamp((context ->> 'firstVerdictAt')::float8 / 1000) at time zone 'UTC', 'YYYY-MM') = $1`,
    [period],
  )
  const reviews = judged.map(({ id }) => ({
    ...{ reviewId: String(id), taskId: agency.tasks.plain, family: agency.tasks.plain },
    u: doubleNumber(key, agency.agencyId, String(id)),
  }))
  expect(settled[0]?.chances).toEqual(doubleChances(reviews))
  const wanted = doubleSample(reviews, true).map(({ reviewId }) => reviewId)
  const before = bodies.slice(0, bodies.findIndex((round) => round.settled !== undefined) + 1)
  expect(before.flatMap(({ doubles }) => doubles).toSorted()).toEqual(wanted.toSorted())
  const opened = await rows("select body ->> 'period' as period from ledger where type = 'agency.draw_period_opened'")
  const periods = opened.map((row) => row['period'])
  expect(new Set(periods).size).toBe(periods.length)
  expect(periods).toContain(new Date(now + 2 * day).toISOString().slice(0, 7))
})

test('What was rejected and closed is looked at twice as what went out is, once the draw period of its verdict is over', async () => {
  let held: { workItemId: string; reviewId: string | null }
  do held = await handedIn()
  while (held.reviewId === null)
  const { reviewId } = held
  await say('review.claim', { reviewId }, agency.reviewers[0])
  const closed = { verdict: 'rejected', themes: ['wrong_date'], cause: 'brief', comment: 'Not to be done at all' }
  await say('review.give_verdict', { reviewId, ...closed }, agency.reviewers[0])
  await settle()
  const second = async () => {
    const [review] = await rows("select context ->> 'doubleId' as id from review where id = $1", [reviewId])
    return review?.['id']
  }
  for (let days = 0; days < 45 && (await second()) === null; days++) await midnight()
  expect(await second()).not.toBeNull()
})

test('A second look that waits is called off where the first verdict is amended to critical, and whoever has to know is told', async () => {
  const { agencyId, reviewers, lead, assistants } = agency
  let opened: { workItemId: string; reviewId: string | null }
  do opened = await handedIn()
  while (opened.reviewId === null)
  const { workItemId, reviewId } = opened
  await say('review.claim', { reviewId }, reviewers[0])
  const fixed = { verdict: 'fixed_and_accepted', themes: ['wrong_date'], comment: 'Mended' }
  await say('review.give_verdict', { reviewId, ...fixed }, reviewers[0])
  await settle()
  const { reviewId: second } = await say('review.double', { reviewId })
  await say('review.claim', { reviewId: second }, reviewers[1])
  await say('review.dispute', { reviewId, comment: 'It was the client’s date' }, assistants.va)
  const before = await newest()
  const worse = { answer: 'amended', verdict: 'critical', cause: 'assistant', comment: 'It was another patient' }
  await say('review.decide_dispute', { reviewId, ...worse }, lead)
  await settle()
  const [withdrawn] = await rows('select state, virtual_wake_at from review where id = $1', [second])
  expect(withdrawn).toEqual({ state: 'withdrawn', virtual_wake_at: null })
  const late = { name: 'review.give_verdict', agencyId, actor: member(reviewers[1]), occurredAt: now }
  const [refused] = await execute(on.engine, [{ ...late, input: { reviewId: second, ...fixed } }])
  expect(refused).toMatchObject({ kind: 'refused', code: 'not_allowed_now' })
  expect(await readReview(openReads(on.engine)(agencyId), asLead(), String(reviewId))).toMatchObject({
    blind: false,
    verdict: 'critical',
  })

  await answerAs('escalation', on, agencyId, before)
  const raised = "select id, state, context -> 'causes' -> 0 ->> 'kind' as cause from escalation where subject_id = $1"
  const [escalation] = await rows(raised, [workItemId])
  expect(escalation).toMatchObject({ state: 'raised', cause: 'critical_verdict' })
  const wake = { name: 'escalation.wake', agencyId, actor: timers, input: { escalationId: escalation?.['id'] } }
  await accepted(on.engine, { ...wake, occurredAt: now + 30_000 })
  const [told] = await rows("select body from ledger where stream_id = $1 and type = 'escalation.notified'", [
    escalation?.['id'],
  ])
  expect(told).toMatchObject({ body: { kind: 'fired', severity: 'critical', recipients: [{ member: lead }] } })
})
