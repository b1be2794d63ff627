import type { Actor } from '@understudy/domain/actor'
import { readNearest } from '@understudy/engine/question/read-nearest'
import { readQuestionMeasures } from '@understudy/engine/question/read-question-measures'
import { listQuestions } from '@understudy/engine/question/read-questions'
import { openReads, type ReadsOf } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { listActions } from '@understudy/engine/rhythm/read-actions'
import { readUpdateDraft } from '@understudy/engine/rhythm/read-update-draft'
import { readMissing } from '@understudy/engine/rhythm/read-updates'
import { readWeeklyDraft } from '@understudy/engine/rhythm/read-weekly-draft'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { throughTheGates } from '@understudy/engine/test/through-the-gates'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** A week of questions, updates and a review, by way of the handlers and the alarms. It begins on a Monday at 9 in Chicago. */
let on: TestEngine
let agency: SmallAgency
let reads: ReturnType<ReadsOf>
let contact: string
let now = monday

const hour = 3_600_000

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
  reads = openReads(on.engine)(agency.agencyId)
  const person = { name: 'Dana', email: 'dana@example.org', roles: ['client_contact'], clientId: agency.clientId }
  contact = String((await say('member.join', { ...person, supportRole: null }))['memberId'])
  await say('task.name_owner', { taskId: agency.tasks.plain, memberId: agency.lead }, agency.owner)
  const { va } = agency.assistants
  const assigned = { taskId: agency.tasks.plain, assistantId: va, cover: 'primary' }
  const { delegationId } = await say('delegation.assign', assigned, agency.lead)
  const learner = { taskId: agency.tasks.plain, delegationId: String(delegationId), assistantId: va, lead: agency.lead }
  await throughTheGates(say, learner)
})

afterAll(() => on.close())

async function say(name: string, input: object, by?: string) {
  const actor: Actor = by === undefined ? { kind: 'system', part: 'test' } : { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

async function refused(name: string, input: object, memberId: string): Promise<string[]> {
  const command = { name, agencyId: agency.agencyId, actor: { kind: 'member', memberId } as const, input }
  const [outcome] = await execute(on.engine, [command])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : [String(outcome?.kind)]
}

/** Time passes; whatever is due happens, and what comes of it. */
async function pass(ms: number): Promise<void> {
  await handleEverything(on)
  now += ms
  await daysPass(on.admin, ms / 86_400_000)
  for (let rounds = 0; (await alarmsRing(on)) > 0 && rounds < 5; rounds++) await handleEverything(on)
  await handleEverything(on)
}

function viewer(memberId: string, role: Viewer['roles'][number], clientId: string | null = null): Viewer {
  return { agencyId: agency.agencyId, memberId, roles: [role], clientId }
}

const lead = () => viewer(agency.lead, 'ops_lead')
const va = () => viewer(agency.assistants.va, 'assistant')
const nearest = async (by: Viewer, text: string, taskId = agency.tasks.plain) =>
  (await readNearest(on.engine.pool, by, { text, taskId })).items
const stateOf = async (table: string, id: string) =>
  (await on.admin.query(`select state, context from ${table} where id = $1`, [id])).rows[0]
const about = async (id: string) =>
  (await on.admin.query('select state, context from escalation where subject_id = $1 order by raised_at', [id])).rows

let workItemId: string
let questionId: string

test('Domain, section 10: a question is asked from a work item, which waits for it; it is not answered in time and the lead hears of it; the answer lets the work go on', async () => {
  const { assistants, tasks, clientId } = agency
  const assistantId = assistants.va
  workItemId = String(
    (await say('work_item.make', { taskId: tasks.plain, title: 'Referral 7', assistantId }))['workItemId'],
  )
  await say('work_item.start', { workItemId }, assistantId)
  const text = 'Which tray of the fax machine holds urgent referrals?'
  const secret = 'Is the password hunter2-Tr0ub4dor&3 still good for SSN 078-05-1120?'
  expect(await refused('question.ask', { workItemId, to: 'client', text: secret }, assistantId)).toContain(
    'looks_like_patient_data',
  )
  expect(await refused('question.ask', { taskId: tasks.clinical, to: 'client', text }, assistantId)).toEqual([
    'not_your_work',
  ])
  questionId = String(
    (await say('question.ask', { workItemId, to: 'client', text, blocks: true }, assistantId))['questionId'],
  )
  expect(await stateOf('work_item', workItemId)).toMatchObject({
    state: 'blocked',
    context: { blockedOn: { questionId } },
  })
  await pass(9 * hour)
  expect(await about(questionId)).toMatchObject([
    { context: { causes: [{ kind: 'overdue_answer' }], taskId: tasks.plain } },
  ])
  const seen = await listQuestions(reads, viewer(contact, 'client_contact', clientId), { limit: 10, state: 'asked' })
  expect(seen.items).toMatchObject([{ id: questionId, dueAt: new Date(monday + 8 * hour).toISOString() }])
  expect(await refused('question.answer', { questionId, text: 'Blue' }, agency.reviewers[0])).toEqual([
    'not_asked_of_you',
  ])
  await say('question.answer', { questionId, text: 'The blue tray, on the left' }, contact)
  expect(await stateOf('work_item', workItemId)).toMatchObject({ state: 'in_progress' })
  await pass(5 * 60_000)
  expect((await about(questionId)).map(({ state }) => state)).toEqual(['resolved'])
})

test('Domain, section 10: while it is typed, the nearest answered ones are shown, by words in any order and in spite of slips, and only to whoever may see them', async () => {
  const { tasks, clientId, assistants } = agency
  const other = { taskId: tasks.plain, question: 'How are files named?', answer: 'Date, clinic, kind' }
  const entry = String((await say('question.write_entry', other, agency.lead))['questionId'])
  expect(await nearest(va(), 'tray for urgent referrals on the fax')).toMatchObject([{ questionId, scope: null }])
  expect(await nearest(va(), 'wich tray of the fax machin holds urgnt referals')).toMatchObject([{ questionId }])
  expect(await nearest(va(), 'naming a file')).toMatchObject([{ questionId: entry, scope: 'task' }])
  expect(await nearest(va(), 'When does the office close?')).toEqual([])
  // Of another task of the client it is shown once the client's FAQ has it.
  expect(await nearest(lead(), 'urgent referrals fax tray', tasks.clinical)).toEqual([])
  await say('question.publish', { questionId, scope: 'client' }, agency.lead)
  expect(await nearest(lead(), 'urgent referrals fax tray', tasks.clinical)).toMatchObject([{ scope: 'client' }])
  expect(await nearest(viewer(assistants.scribe, 'assistant'), 'urgent referrals fax tray')).toEqual([])
  expect(await nearest(viewer(contact, 'client_contact', clientId), 'urgent referrals fax tray')).toHaveLength(1)
  expect(await nearest(viewer(contact, 'client_contact', crypto.randomUUID()), 'urgent fax tray')).toEqual([])
})

test('Domain, section 10: measured are time to answer, the share of questions that the FAQ had already, and a question repeated under one brief is its defect', async () => {
  const { tasks, assistants } = agency
  const taken = { workItemId, foundIn: questionId }
  await say('question.take_from_faq', taken, assistants.va)
  await pass(0)
  expect((await stateOf('task', tasks.plain)).context.fixes).toBeUndefined()
  const again = { taskId: tasks.plain, to: 'lead', text: 'Which tray of the fax machine holds the urgent referrals?' }
  await say('question.ask', again, assistants.va)
  await say('question.ask', { taskId: tasks.plain, text: 'May I call the insurer?' }, assistants.va)
  await pass(0)
  const [fix] = (await stateOf('task', tasks.plain)).context.fixes
  expect(fix).toMatchObject({ because: 'asked_again', state: 'open', ownerId: agency.lead, briefVersion: 1 })
  expect(fix.questions).toHaveLength(3)
  const measured = await readQuestionMeasures(on.engine.pool, lead(), {}, now)
  expect(measured).toMatchObject({
    ...{ asked: 3, open: 2, promise: { kept: 0, missed: 1 }, faq: { hits: 1, n: 4, share: 0.25 } },
    // Two that were asked just now are open, which says nothing of longer times (Kaplan-Meier).
    timeToAnswer: { n: 3, medianMs: expect.any(Number) },
    byBrief: [{ taskId: tasks.plain, briefVersion: 1, questions: 4, items: 4 }],
  })
  expect(measured?.faq.interval?.lower).toBeLessThan(0.25)
})

test('Domain, section 11: the daily update is drafted from the ledger: completed, in progress, blocked, questions that need an answer today', async () => {
  const { assistants, tasks, lead: leadId } = agency
  const assistantId = assistants.va
  const make = async (title: string) => {
    const id = String((await say('work_item.make', { taskId: tasks.plain, title, assistantId }))['workItemId'])
    await say('work_item.start', { workItemId: id }, assistantId)
    return id
  }
  const waiting = await make('Referral 8')
  await say('question.ask', { workItemId: waiting, to: 'client', text: 'May I send it?', blocks: true }, assistantId)
  const finished = await make('Referral 9')
  await on.admin.query('update work_item set done_at = to_timestamp($2::float8 / 1000) where id = $1', [finished, now])
  const draft = await readUpdateDraft(on.engine.pool, reads, lead(), { memberId: assistantId }, now)
  expect(draft).toMatchObject({
    ...{ date: '2026-11-23', zone: 'America/Chicago', posted: false },
    completed: [{ text: 'Referral 9', workItemId: finished }],
    inProgress: [{ text: 'Referral 7', workItemId }],
    blocked: [{ text: 'Referral 8 (waiting on the client)', workItemId: waiting }],
    // Of those that were asked after closing an answer is due tomorrow; this one holds up the work.
    questions: [{ text: 'May I send it? (waiting on the client)', questionId: expect.any(String) }],
  })
  const become = (state: string) => on.admin.query('update work_item set state = $2 where id = $1', [workItemId, state])
  await become('open')
  const unbegun = await readUpdateDraft(on.engine.pool, reads, lead(), { memberId: assistantId }, now)
  expect(unbegun?.inProgress, 'what nobody has begun is not in progress').toEqual([])
  await become('in_progress')
  expect(await readUpdateDraft(on.engine.pool, reads, va(), { memberId: leadId }, now)).toBeUndefined()
  await on.admin.query('update work_item set done_at = null where id = $1', [finished])
})

test('Domain, section 11: the assistant edits and posts it; a missing one is reminded at a local time, then shown to the lead', async () => {
  const { assistants, owner } = agency
  await say('agency.set_update_times', { times: { remindAt: '16:30', missingAt: '18:00' } }, owner)
  // It is after six on Monday: the next one is Tuesday's.
  await pass(0)
  const zoneOf = async (id: string) => (await stateOf('member', id)).context.updateDue.zone
  // By the clients whose work they do; who has none goes by the agency.
  expect(await Promise.all([zoneOf(assistants.va), zoneOf(assistants.scribe)])).toEqual(['America/Chicago', undefined])
  await pass(22 * hour + 25 * 60_000)
  const { rows: reminded } = await on.admin.query("select member_id, channel from message where kind = 'update_due'")
  expect(reminded.map(({ member_id }) => member_id)).toEqual(expect.arrayContaining(Object.values(assistants)))
  const update = { date: '2026-11-24', completed: [{ text: 'Referral 7' }], inProgress: [], blocked: [], questions: [] }
  await say('daily_update.post', update, assistants.va)
  await say('daily_update.post', { ...update, note: 'And calls' }, assistants.va)
  await pass(2 * hour)
  const missing = await readMissing(on.engine.pool, lead())
  expect(missing?.items.map(({ memberId, date }) => `${memberId} ${date}`).toSorted()).toEqual(
    [assistants.scribe, assistants.uncertified].map((id) => `${id} 2026-11-24`).toSorted(),
  )
  expect(await readMissing(on.engine.pool, va())).toBeUndefined()
  await say('daily_update.post', { ...update, note: 'Late' }, assistants.scribe)
  await pass(5 * 60_000)
  expect((await readMissing(on.engine.pool, lead()))?.items.map(({ memberId }) => memberId)).toEqual([
    assistants.uncertified,
  ])
})

test('Domain, section 11: the weekly review is drafted for each client: backlog, errors and rework themes, process changes, schedule issues, tasks ready to transfer fully; decisions become actions', async () => {
  const { assistants, clientId, lead: leadId, tasks } = agency
  await say('member.record_absence', { memberId: assistants.va, from: '2026-12-01', until: '2026-12-02' }, leadId)
  const draft = async (by: Viewer, week?: string) => readWeeklyDraft(on.engine, reads, by, { clientId, week }, now)
  const { result: held } = {
    result: await say('weekly_review.hold', { clientId, week: '2026-W48', notes: '' }, leadId),
  }
  const weeklyReviewId = String(held['weeklyReviewId'])
  const decided = { weeklyReviewId, text: 'Name a second contact', ownerId: contact, dueOn: '2026-11-27' }
  const actionId = String((await say('weekly_review.decide', decided, leadId))['actionId'])
  await say('weekly_review.close', { weeklyReviewId, minutes: 15 }, leadId)
  await pass(0)
  const own = await draft(lead())
  expect(own).toMatchObject({
    ...{ week: '2026-W48', from: '2026-11-23', until: '2026-11-29', review: { state: 'closed', minutes: 15 } },
    backlog: { atStart: 0, open: 3, made: 6, delivered: 3, blocked: 1, oldest: { workItemId } },
    errors: { reviewed: 0 },
    ahead: { absences: [{ memberId: assistants.va, from: '2026-12-01' }] },
    ...{ readyToTransfer: [], questions: { asked: 4, open: 3, answered: 1 } },
    actions: [{ actionId, ownerId: contact, overdue: false, state: 'open' }],
  })
  expect(own?.processChanges.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['Version 1 of the brief (major)', expect.stringMatching(/^Process fix opened/)]),
  )
  const theirs = await draft(viewer(contact, 'client_contact', clientId))
  expect(theirs).toMatchObject({ review: null, questions: { asked: 2 }, actions: [{ actionId }] })
  expect(theirs?.processChanges.some(({ what }) => what.includes('process fix'))).toBe(false)
  expect(await draft(viewer(contact, 'client_contact', tasks.plain))).toBeUndefined()
  expect(await draft(va())).toBeUndefined()
  await pass(4 * 24 * hour)
  const late = await listActions(reads, viewer(contact, 'client_contact', clientId), { limit: 5, overdue: 'true' })
  expect(late.items).toMatchObject([{ id: actionId, overdueSince: '2026-11-28T06:00:00.000Z' }])
  expect(await refused('action.finish', { actionId }, assistants.va)).toEqual(['not_your_action'])
  await say('action.finish', { actionId, note: 'Pat' }, contact)
  // Looked at again later, a week is as it was at its end.
  await pass(4 * 24 * hour)
  expect(await draft(lead(), '2026-W48')).toMatchObject({ asOf: '2026-11-30T06:00:00.000Z', backlog: { made: 6 } })
})

test('What was asked, owed, posted and decided folds to its rows', async () => {
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
