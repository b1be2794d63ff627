import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const listed = (name: string, changes: object = {}) => ({
  ...{ name, place: 'office', perWeek: 10, minutes: 5, rulesBased: true, documented: true, risk: 'low' },
  ...{ judgement: 'none', tools: ['Tracker'], ...changes },
})

test('the catalogue lists what ships with it and the agency’s own, and a task made from a type has its SOP', async () => {
  const { as, own } = agency
  const ours = { name: 'Claim checks', usualMinutes: 6, turnaround: { kind: 'business', ms: 3_600_000 } }
  expect((await as.ops_lead.post('/v1/agency/task-types', ours)).status).toBe(200)
  const { items } = (await as.assistant.get('/v1/agency/task-types')).body
  expect(items).toHaveLength(27)
  expect(items.at(-1)).toMatchObject({ id: 'claim_checks', version: 1 })
  const made = await as.ops_lead.post('/v1/tasks', {
    ...{ clientId: own.clientId, name: 'Faxes', taskType: 'Fax and document routing' },
  })
  const { taskId } = made.body['result']
  const task = (await as.ops_lead.get(`/v1/tasks/${taskId}`)).body
  expect(task).toMatchObject({
    taskType: 'fax_and_document_routing',
    clinical: false,
    risk: 'elevated',
    usualMinutes: 3,
  })
  expect(task['sop']).toMatchObject({
    version: 1,
    steps: expect.arrayContaining([expect.objectContaining({ kind: 'check' })]),
  })
})

test('the fit questionnaire is answered with reasons and, for who runs the agency, with whom it fits and what others lack', async () => {
  const { as, own } = agency
  const questions = {
    tasks: [listed('Reports', { skills: ['Spreadsheets'] }), listed('Notes', { liveDocumentation: true })],
  }
  await as.ops_lead.post(`/v1/members/${own.memberId}/profile`, { skills: ['spreadsheets'] })
  const answer = await as.ops_lead.post('/v1/fit', questions)
  expect(answer).toMatchObject({ status: 200, body: { mix: [{ role: 'scribe' }, { role: 'general_va' }] } })
  const [reports, notes] = answer.body['tasks']
  const everybody = [...reports.candidates.fits, ...reports.candidates.refused].map(({ memberId }) => memberId)
  expect(everybody.length).toBeGreaterThan(0)
  expect(reports.candidates.refused.every(({ missing }: { missing: unknown[] }) => missing.length > 0)).toBe(true)
  const lacking = notes.candidates.refused.map(({ missing }: { missing: { code: string }[] }) => missing[0]?.code)
  expect(new Set(lacking)).toEqual(new Set(['clinical_guard']))
  const seen = await as.assistant.post('/v1/fit', questions)
  expect(seen.body['tasks'][0].candidates).toEqual({ fits: [], refused: [] })
  const twice = await as.ops_lead.post('/v1/fit', { tasks: [listed('A'), listed('A')] })
  expect(twice.status).toBe(400)
})

test('the rollout plan ticks itself from the ledger, and a person confirms what the ledger cannot tell', async () => {
  const { as, own } = agency
  const plan = async () => {
    const { items } = (await as.ops_lead.get(`/v1/clients/${own.clientId}/rollout`)).body
    return new Map<string, { done: boolean; evidence: { type: string }[]; missing: string | null }>(
      items.map((line: { item: string }) => [line.item, line]),
    )
  }
  expect((await plan()).get('turnaround_agreed')).toMatchObject({ done: false, missing: expect.stringMatching(/\w/) })
  const policies = [{ id: 'default', targets: { turnaround: { kind: 'business', ms: 3_600_000 } } }]
  await as.ops_lead.post(`/v1/clients/${own.clientId}/policies`, { policies })
  await as.ops_lead.post(`/v1/clients/${own.clientId}/fit`, { tasks: ['A', 'B', 'C'].map((name) => listed(name)) })
  const note = { item: 'tools_set_up', note: 'The tracker is shared' }
  expect((await as.ops_lead.post(`/v1/clients/${own.clientId}/rollout/confirm`, note)).status).toBe(200)
  const itself = await as.ops_lead.post(`/v1/clients/${own.clientId}/rollout/confirm`, { ...note, item: 'faq_started' })
  expect(itself.body.reasons).toMatchObject([{ code: 'ticks_itself' }])
  const after = await plan()
  expect(after.get('turnaround_agreed')).toMatchObject({ done: true, evidence: [{ type: 'client.policies_saved' }] })
  expect(after.get('tasks_chosen')).toMatchObject({ done: true, evidence: [{ type: 'client.fit_saved' }] })
  expect((await as.ops_lead.get(`/v1/clients/${own.clientId}`)).body['fit']).toMatchObject({ chosen: ['A', 'B', 'C'] })
  expect(after.get('tools_set_up')).toMatchObject({ done: true, confirmation: { note: 'The tracker is shared' } })
  expect((await as.assistant.get(`/v1/clients/${own.clientId}/rollout`)).status).toBe(404)
})

test('no next task is proposed while one that is handed over is not stable, and it says why', async () => {
  const { as, own } = agency
  const { body, status } = await as.ops_lead.get(`/v1/clients/${own.clientId}/next-task`)
  expect(status).toBe(200)
  expect(body['proposal']).toBeNull()
  expect(body['evidence'].length).toBeGreaterThan(0)
  for (const one of body['evidence']) expect(one).toMatchObject({ stable: false, evidence: expect.any(Array) })
  const told = (await as.client_contact.get(`/v1/clients/${own.clientId}/next-task`)).body
  expect(told.evidence.length, 'a contact reads what is stable').toBe(body.evidence.length)
  for (const one of told.evidence)
    expect(one, 'and not by which scores and fixes').toMatchObject({ evidence: [], unmet: [] })
  expect((await as.assistant.get(`/v1/clients/${own.clientId}/next-task`)).status).toBe(404)
})

test('a brief is linted while it is written, and nothing of it is kept', async () => {
  const { as } = agency
  const vague = await as.assistant.post('/v1/briefs/lint', { sections: { goal: 'Help with referrals' } })
  expect(vague).toMatchObject({ status: 200, body: { publishable: false } })
  expect(vague.body['findings'].map(({ rule }: { rule: string }) => rule)).toContain('section-missing')
  const fine = await as.assistant.post('/v1/briefs/lint', { sections: starterBrief })
  expect(fine.body).toMatchObject({ publishable: true, clinicalWords: [] })
  const notes = await as.assistant.post('/v1/briefs/lint', { markdown: '# Goal\n\nFinish each chart note.' })
  expect(notes.body['clinicalWords']).toEqual(['chart note'])
  expect((await as.assistant.post('/v1/briefs/lint', { sections: { aim: 'x' } })).status).toBe(400)
})

test('the versions of a brief are listed newest first, each with the work and the questions under it', async () => {
  const { as, own } = agency
  const made = await as.ops_lead.post('/v1/tasks', { clientId: own.clientId, name: 'Calls' })
  const { taskId } = made.body['result']
  for (const change of ['major', 'minor'])
    await as.ops_lead.post(`/v1/tasks/${taskId}/brief`, { change, sections: starterBrief })
  await as.ops_lead.post('/v1/work-items', { taskId, title: 'One' })
  await as.ops_lead.post('/v1/questions', { taskId, text: 'Which tray of the fax machine?' })
  const { items } = (await as.ops_lead.get(`/v1/tasks/${taskId}/brief/versions`)).body
  expect(items).toMatchObject([
    { version: 2, change: 'minor', items: 1, questions: 1, questionsPerItem: 1 },
    { version: 1, change: 'major', items: 0, questions: 0, questionsPerItem: null },
  ])
})
