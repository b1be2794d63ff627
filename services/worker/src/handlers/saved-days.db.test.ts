import { measureCells, scorecardCells } from '@understudy/contract/measure-cells'
import { subscriptions } from '@understudy/contract/subscriptions'
import type { Role } from '@understudy/domain/actor'
import { readMeasureFacts } from '@understudy/engine/client/read-measure-facts'
import { readHoursSaved } from '@understudy/engine/measure/read-hours-saved'
import { readMeasureRows } from '@understudy/engine/measure/read-measure-rows'
import { readRoi } from '@understudy/engine/measure/read-roi'
import { openReads } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { readScorecard } from '@understudy/engine/scorecard/read-scorecard'
import { execute } from '@understudy/engine/shell/execute'
import { AgencyAtWork } from '@understudy/engine/test/agency-at-work'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ProjectionHandler } from '../lane/handler.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { eventsAt } from '../lane/lane-events.ts'
import { handlers } from './handlers.ts'

/** A client's first hours with its assistant, and everything that is told of them. */
let on: TestEngine
let agency: SmallAgency
let atWork: AgencyAtWork
let contact: string

const minute = 60_000

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'virtual')
  atWork = new AgencyAtWork([on.engine, on.other], agency, await foundSmallAgency(on.engine, 'live'))
})

afterAll(() => on.close())

const command = (name: string, input: object, by?: string) => ({
  ...{ name, agencyId: agency.agencyId, input, occurredAt: atWork.now },
  actor: by === undefined ? ({ kind: 'system', part: 'test' } as const) : ({ kind: 'member', memberId: by } as const),
})
const say = async (name: string, input: object, by?: string) =>
  (await accepted(on.engine, command(name, input, by))).result
async function refused(name: string, input: object, by: string): Promise<string[]> {
  const [outcome] = await execute(on.engine, [command(name, input, by)])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : [String(outcome?.kind)]
}

const viewer = (role: Role, memberId = agency.owner, clientId: string | null = null): Viewer => ({
  ...{ agencyId: agency.agencyId, memberId, roles: [role], clientId },
})
const counted = { backlog: 40, minutesPerWeek: 600, responseMinutes: 240, source: 'Counted' }

test('the baseline is captured before the first delegation; after it an owner may, who says why', async () => {
  const { clientId, lead, owner, assistants } = agency
  const person = { name: 'Dana', email: 'dana@example.org', roles: ['client_contact'], clientId, supportRole: null }
  contact = String((await say('member.join', person))['memberId'])
  expect(await say('client.record_baseline', { clientId, ...counted }, lead)).toEqual({ version: 1 })
  await say('client.set_hourly_value', { clientId, currency: 'USD', leader: 12_000, clinician: 24_000 }, lead)
  expect(await refused('client.confirm_intake', { clientId, note: 'All know' }, contact)).toEqual(['intake_not_agreed'])
  await say('client.agree_intake', { clientId, ways: ['agency'], where: 'The shared sheet' }, lead)
  await say('task.set_usual_minutes', { taskId: agency.tasks.plain, minutes: 30 }, lead)
  const cost = { amount: 3_000, currency: 'USD' }
  await say('member.save_profile', { memberId: assistants.va, engagement: 'hourly', cost }, lead)
  await atWork.prepare()
  expect(await refused('client.record_baseline', { clientId, ...counted, backlog: 41 }, lead)).toEqual([
    'delegated_already',
  ])
  const late = { clientId, ...counted, backlog: 41, reason: 'Counted anew' }
  expect(await say('client.record_baseline', late, owner)).toEqual({ version: 2 })
  const facts = await readMeasureFacts(openReads(on.engine)(agency.agencyId), viewer('owner'), clientId)
  expect(facts).toMatchObject({ baseline: { version: 2, lateBecause: 'Counted anew' }, intake: { confirmed: null } })
})

/** What a handler of measures keeps of it, in batches as a worker has them. */
async function rollUp(name: 'measures' | 'independence' = 'measures'): Promise<void> {
  const { agencyId } = agency
  const { rows } = await on.admin.query(
    'select position from ledger where agency_id = $1 and type = any ($2) order by position',
    [agencyId, subscriptions[name]],
  )
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  const places = rows.map(({ position }) => ({ agencyId, position: Number(position) }))
  for (let at = 0; at < places.length; at += 100) {
    const events = await eventsAt(on.engine.pool, places.slice(at, at + 100))
    await inAgencies(on.engine.pool, [agencyId], (client) =>
      (handlers[name] as ProjectionHandler).project(client, events, context),
    )
  }
}

/** What the ledger says, counted event by event. */
async function fromTheLedger() {
  const { rows } = await on.admin.query(
    `select stream_id, type, occurred_at as at, body ->> 'assistantId' as assistant from ledger where agency_id = $1 and type = any ($2) order by position`,
    [agency.agencyId, ['work_item.assigned', 'work_item.delivered', 'review.claimed', 'review.passed']],
  )
  const claimed = new Map<string, number>()
  const assigned = new Map<string, string>()
  const delivered = new Set<string>()
  const looks: number[] = []
  for (const { stream_id: id, type, at, assistant } of rows) {
    if (type === 'work_item.assigned') assigned.set(id, assistant)
    else if (type === 'work_item.delivered') delivered.add(id)
    else if (type === 'review.claimed') claimed.set(id, at.getTime())
    else looks.push(Math.min(10, (at.getTime() - Number(claimed.get(id))) / minute))
  }
  // What the demonstrator did while the assistant watched saves nobody's time.
  const saved = [...delivered].filter((id) => assigned.get(id) === agency.assistants.va)
  return {
    shown: delivered.size - saved.length,
    saved: saved.length,
    looks: looks.length,
    minutes: looks.reduce((sum, one) => sum + one, 0),
  }
}

const hours = (query: object, who = viewer('owner')) =>
  readHoursSaved(on.engine.pool, who, { by: 'client', per: 'week', ...query }, atWork.now)

test("hours saved: usual minutes × items done − the leader's minutes, claim to verdict, each capped at 10, by day and week in the client's zone", async () => {
  // Every other one is drawn for review: of so many at least one is.
  for (let count = 0; count < 16; count++)
    await atWork.make({ kind: 'make', clinical: false, doer: 0, externalId: null })
  // An evening in Chicago, which is Tuesday in UTC.
  atWork.now = Date.UTC(2026, 11, 1, 3)
  for (let round = 0; round < 9; round++) {
    for (let item = 0; item < 47; item++) await atWork.make({ kind: 'onward', item, steps: 1, verdict: 'passed' })
    atWork.now += (round === 4 ? 25 : 4) * minute
  }
  await rollUp()
  const ledger = await fromTheLedger()
  expect(ledger).toMatchObject({ shown: 3, saved: 41 })
  expect(ledger.minutes).toBeGreaterThan(0)
  const weeks = (await hours({})).items
  expect(weeks.map(({ from }) => from)).toEqual(['2026-11-23', '2026-11-30'])
  expect(weeks[0]).toMatchObject({ key: agency.clientId, baselineMinutes: 600, baselineLate: 'Counted anew' })
  const [week] = (await hours({ per: 'total' })).items
  expect(week).toMatchObject({ items: ledger.saved, looks: ledger.looks })
  expect(week?.lookMinutes).toBeCloseTo(ledger.minutes, 2)
  expect(week?.hours.likely).toBeCloseTo(((week?.items ?? 0) * 30 - ledger.minutes) / 60, 2)
  expect(week?.hours.low).toBeLessThanOrEqual(week?.hours.likely ?? 0)
  expect((await hours({ per: 'day', from: '2026-11-29' })).items).toMatchObject([{ from: '2026-11-30', items: 16 }])
  for (const by of ['all', 'task', 'assistant'] as const) {
    const { items } = await hours({ by, per: 'total' })
    expect(items.reduce((sum, one) => sum + one.items, 0)).toBe(week?.items)
    expect(items.every(({ baselineMinutes }) => baselineMinutes === null)).toBe(true)
  }
  expect((await hours({}, viewer('client_contact', contact, agency.owner))).items).toEqual([])
})

test('ROI = hours saved × hourly value − assistant cost, every input shown, and changed on the spot', async () => {
  const { clientId } = agency
  const roi = (query = {}, who = viewer('owner')) => readRoi(on.engine.pool, who, clientId, query, atWork.now)
  const kept = await roi()
  const worked = kept?.saved.usualMinutes ?? 0
  expect(kept).toMatchObject({ currency: 'USD', valuePerHour: 12_000, assistants: [{ clientMinutes: worked }] })
  expect(kept?.inputs).toMatchObject({ leader: { value: 12_000, source: 'kept' }, cost: { source: 'kept' } })
  expect(kept?.inputs.cost.value).toBeCloseTo(worked * 50, 6)
  expect(kept?.roi?.likely).toBeCloseTo((kept?.saved.hours.likely ?? 0) * 12_000 - worked * 50, 4)
  const asked = await roi({ hours: 10, leader: 6_000, cost: 20_000 })
  expect(asked?.roi).toEqual({ low: 40_000, likely: 40_000, high: 40_000, perCost: 2 })
  expect(asked?.inputs.hours).toEqual({ value: 10, source: 'asked' })
  expect((await roi({ usualMinutes: 60 }))?.saved.usualMinutes).toBe(worked * 2)
  // What assistants cost is nobody's business but the agency's.
  expect(await roi({}, viewer('client_contact', contact, clientId))).toBeUndefined()
})

test('the export has the ROI of each client and every input of it, in CSV as in JSON', async () => {
  const { clientId, assistants, tasks } = agency
  const span = { from: '2026-11-23', to: '2026-12-06' }
  const read = (query: object, who = viewer('owner')) =>
    readMeasureRows(on.engine.pool, who, { by: 'client', ...span, ...query }, atWork.now)
  const rows = (await read({})).items.filter(({ measure }) => measure.startsWith('roi'))
  const roi = await readRoi(on.engine.pool, viewer('owner'), clientId, span, atWork.now)
  const [worker] = roi?.assistants ?? []
  const of = (measure: string) => rows.filter((row) => row.measure === measure)
  const client = { by: 'client', key: clientId, ...span }
  const usd = { unit: 'money', currency: 'USD' }
  const { likely = Number.NaN, low = Number.NaN, high = Number.NaN, perCost } = roi?.roi ?? {}
  expect(of('roi')).toMatchObject([{ ...client, ...usd, value: likely, low, high }])
  expect(of('roi_per_cost')).toMatchObject([{ ...client, unit: 'ratio', value: perCost, currency: null }])
  expect(of('roi_hours_saved')).toMatchObject([{ ...client, value: roi?.saved.hours.likely }])
  expect(of('roi_leader_hour')).toMatchObject([{ ...client, ...usd, value: 12_000 }])
  expect(of('roi_clinician_hour')).toMatchObject([{ ...client, ...usd, value: 24_000 }])
  expect(of('roi_value_per_hour')).toMatchObject([{ ...client, ...usd, value: 12_000 }])
  expect(of('roi_cost')).toMatchObject([{ ...client, ...usd, value: roi?.inputs.cost.value }])
  expect(of('roi_usual_minutes')).toMatchObject([{ by: 'task', key: tasks.plain, unit: 'minutes', value: 30 }])
  const assistant = { by: 'assistant', key: assistants.va }
  expect(of('roi_rate_hourly')).toMatchObject([{ ...assistant, ...usd, value: 3_000 }])
  expect(of('roi_client_minutes')).toMatchObject([{ ...assistant, value: worker?.clientMinutes }])
  expect(of('roi_all_minutes')).toMatchObject([{ ...assistant, value: worker?.allMinutes }])
  expect(of('roi_assistant_cost')).toMatchObject([{ ...assistant, ...usd, value: worker?.cost }])
  const [header = [], ...cells] = measureCells({ items: rows })
  expect(cells.map((row) => [row[header.indexOf('measure')], row[header.indexOf('currency')]])).toEqual(
    rows.map(({ measure, currency }) => [measure, currency ?? '']),
  )
  // Of one task nobody can say what it costs; and what assistants cost is nobody's business but the agency's.
  for (const [query, who] of [
    [{ taskId: tasks.plain }, viewer('owner')],
    [{}, viewer('client_contact', contact, clientId)],
    [{}, viewer('assistant', assistants.va)],
  ] as const)
    expect((await read(query, who)).items.filter(({ measure }) => measure.startsWith('roi'))).toEqual([])
})

test('the 30-day scorecard answers eight questions with yes, no or not yet and links the evidence; the export has the same rows as CSV and JSON', async () => {
  const { clientId, assistants } = agency
  await say('client.confirm_intake', { clientId, note: 'All at the desk know' }, contact)
  const reads = openReads(on.engine)(agency.agencyId)
  const read = (who: Viewer) => readScorecard(on.engine.pool, reads, who, clientId, atWork.now)
  const card = await read(viewer('owner'))
  const of = (question: string) => card?.items.find((one) => one.question === question)
  expect(card?.items).toHaveLength(8)
  expect(of('tasks_delegated')).toMatchObject({ answer: 'not_yet' })
  const shown = of('tasks_delegated')?.evidence.map(({ type }) => type)
  expect(shown).toEqual(expect.arrayContaining(['delegation.promoted', 'delegation.reverse_shadow_started']))
  expect(of('intake_known')).toMatchObject({ answer: 'yes', because: expect.stringContaining('All at the desk know') })
  expect(of('backlog_smaller')).toMatchObject({ answer: 'yes', evidence: [{ type: 'client.baseline_recorded' }] })
  expect(of('rework_falling')).toMatchObject({ answer: 'not_yet' })
  for (const { position, at } of card?.items.flatMap(({ evidence }) => evidence) ?? []) {
    const { rows } = await on.admin.query('select occurred_at from ledger where position = $1', [position])
    expect(rows.map((row) => row.occurred_at.toISOString())).toEqual(at === null ? [] : [at])
    expect(at === null).toBe(position === null)
  }
  expect((await read(viewer('client_contact', contact, clientId)))?.items).toHaveLength(8)
  expect(await read(viewer('assistant', assistants.va))).toBeUndefined()
  expect(scorecardCells(card as NonNullable<typeof card>)).toHaveLength(9)
  const rows = await readMeasureRows(on.engine.pool, viewer('owner'), { by: 'client' }, atWork.now)
  expect(rows.items.map(({ measure }) => measure)).toEqual(
    expect.arrayContaining([
      ...['hours_saved', 'items_done', 'leader_minutes', 'turnaround_50', 'turnaround_open'],
      ...['backlog', 'backlog_age_median', 'backlog_age_oldest', 'reviewers_agree'],
    ]),
  )
  const [header, ...cells] = measureCells(rows)
  expect(cells.map((row) => row[header?.indexOf('value') ?? 0])).toEqual(
    rows.items.map(({ value }) => (value === null ? '' : String(value))),
  )
})

test('the export has the share of questions that the FAQ had, escalations with their time to acknowledge, and time to independence', async () => {
  const { clientId, lead, assistants } = agency
  const of = { taskId: agency.tasks.plain }
  const entry = { ...of, question: 'Where do faxes go?', answer: 'Into the folder of their day' }
  const { questionId: foundIn } = await say('question.write_entry', entry, lead)
  await say('question.take_from_faq', { ...of, foundIn }, assistants.va)
  await say('question.ask', { ...of, text: 'Who signs on Fridays?' }, assistants.va)
  const subject = { kind: 'client', id: clientId }
  const { escalationId } = await say('escalation.raise', { subject, cause: 'person' }, lead)
  atWork.now += 20 * minute
  await say('escalation.acknowledge', { escalationId }, lead)
  await rollUp('independence')
  const { items } = await readMeasureRows(on.engine.pool, viewer('owner'), { by: 'client', clientId }, atWork.now)
  const figure = (measure: string) => items.find((row) => row.measure === measure)
  expect(figure('questions')).toMatchObject({ key: clientId, value: 2, n: 2 })
  expect(figure('faq_hits')).toMatchObject({ value: 0.5, unit: 'share' })
  expect(figure('escalations')).toMatchObject({ value: 1 })
  expect(figure('minutes_to_acknowledge')).toMatchObject({ value: 20, n: 1 })
  expect(figure('days_to_independence')).toMatchObject({ key: clientId, unit: 'days', n: 2 })
  expect(figure('working_hours_to_independence')).toMatchObject({ unit: 'hours', n: 2 })
  const theirs = await readMeasureRows(on.engine.pool, viewer('assistant', assistants.va), { by: 'task' }, atWork.now)
  expect(theirs.items.filter(({ measure }) => /^(questions|faq|escalations|minutes_to)/.test(measure))).toEqual([])
})
