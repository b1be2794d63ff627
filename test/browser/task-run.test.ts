import { type Caller, callerOf } from '@understudy/api/test/caller'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let page: Page
let lead: Caller
let task: Locator
let taskId: string
let delegationId: string

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
  lead = callerOf(online.api.url, desk.leadsKey)
  page = await online.openAs(desk.leadsKey)
  const item = (await lead.get(`/v1/work-items/${desk.items.late}`)).body
  taskId = String(item['taskId'])
  const { assistantId } = (await lead.get(`/v1/work-items/${desk.items.calm}`)).body
  delegationId = String((await lead.post('/v1/delegations', { taskId, assistantId })).body['result']['delegationId'])
  await page.goto(`${online.api.url}/clients/${item['clientId']}?task=${taskId}`)
  task = page.getByRole('article', { name: 'Inbox of Birch & Vale' })
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const kept = async () => (await lead.get(`/v1/tasks/${taskId}`)).body

/** Unfolds a form of the task. */
async function unfold(title: string): Promise<Locator> {
  await task.getByText(title, { exact: true }).click()
  return task.getByRole('form', { name: title, exact: true })
}

const save = (form: Locator) => form.getByRole('button', { name: 'Save changes', exact: true }).click()

test('who answers for a task, how long it takes, who shares it and what it asks for is changed beside what is said of it', async () => {
  const run = task.getByRole('region', { name: 'Work settings' })
  await run.getByText('Not set. Process fixes').waitFor(soon)
  const owner = await unfold('Set owner…')
  await owner.getByLabel('Owner or ops lead').selectOption('Dana Whitfield')
  await save(owner)
  // Not the choice of the form, which may be open yet.
  await run
    .getByRole('paragraph')
    .filter({ hasText: /^Dana Whitfield$/ })
    .waitFor(soon)
  const minutes = await unfold('Set time per item…')
  await minutes.getByLabel('Minutes').fill('25')
  await save(minutes)
  await run.getByText('About 25 min').waitFor(soon)
  const pool = await unfold('Change staffing…')
  await pool.getByLabel('Pool').fill('Mornings')
  await save(pool)
  await run.getByText('Nobody is in this pool yet.').waitFor(soon)
  const asks = await unfold('Edit skills and languages…')
  await asks.getByLabel('Languages').fill('Spanish, Polish')
  await save(asks)
  await run.getByText('Languages: Spanish, Polish').waitFor(soon)
})

test('a task is not dedicated again while somebody has it from its pool, and whoever asks reads who by name', async () => {
  const joined = { name: 'Kim Ito', email: 'kim.ito@example.org', roles: ['assistant'], supportRole: 'general_va' }
  await desk.say('member.join', { ...joined, clientId: null }, 0)
  const members: { id: string; name: string }[] = (await lead.get('/v1/members')).body['items']
  const memberId = members.find(({ name }) => name === 'Kim Ito')?.id
  // The task asks for these by now.
  const languages = ['Spanish', 'Polish']
  await lead.post(`/v1/members/${memberId}/profile`, { pools: ['Mornings'], languages })
  const handed = await lead.post('/v1/delegations', { taskId, assistantId: memberId, cover: 'pool' })
  expect(handed).toMatchObject({ status: 201 })
  const run = task.getByRole('region', { name: 'Work settings' })
  await run.getByText('In this pool: Kim Ito').waitFor(soon)
  const pool = await unfold('Change staffing…')
  await pool.getByLabel('Pool').fill('')
  await save(pool)
  const refusal = pool.getByRole('alert')
  await refusal.getByText('Kim Ito works on this task through the pool. End that delegation first.').waitFor(soon)
  expect(await lookOver(page, 'task-pool-in-use')).toEqual([])
  const { delegationId: fromPool } = handed.body['result']
  await lead.post(`/v1/delegations/${fromPool}/end`, { reason: 'Tried once' })
  await save(pool)
  await run.getByText('Dedicated: only those').waitFor(soon)
})

test('the fields of a tracker are written row by row, and what is checked before a person looks names them', async () => {
  const fields = await unfold('Edit tracker fields…')
  for (const [number, name, takes] of [
    [1, 'Due date', 'Date'],
    [2, 'Kind', 'Choice of answers'],
  ] as const) {
    await fields.getByRole('button', { name: 'Add field' }).click()
    const row = fields.getByRole('group', { name: `Field ${number}` })
    await row.getByLabel('Name').fill(name)
    await row.getByLabel('Type').selectOption(takes)
  }
  await fields.getByRole('group', { name: 'Field 2' }).getByLabel('Answers').fill('new, known')
  await fields.getByRole('button', { name: 'Add field' }).click()
  expect(await lookOver(page, 'task-tracker')).toEqual([])
  await fields.getByRole('button', { name: 'Remove Field 3' }).click()
  await save(fields)
  await task.getByText('Due date (date), Kind (new / known).').waitFor(soon)
  const checks = await unfold('Edit checks…')
  await checks.getByRole('button', { name: 'Add check' }).click()
  const check = checks.getByRole('group', { name: 'Check 1' })
  await check.getByLabel('Check', { exact: true }).selectOption('Field matches a pattern')
  await check.getByLabel('Field', { exact: true }).selectOption('Kind')
  await check.getByLabel('Pattern').fill('A*')
  await save(checks)
  await task.getByText('“Kind” must match the pattern A*').waitFor(soon)
  expect(await kept()).toMatchObject({
    tracker: [{ key: 'due_date' }, { key: 'kind', choices: ['new', 'known'] }],
    criteria: [{ kind: 'pattern', field: 'kind', pattern: 'A*' }],
  })
})

test('before a task comes under another plan its promise is drawn, and evidence is shared with a task under the same', async () => {
  const plan = await unfold('Change plan…')
  await plan.getByLabel('Plan', { exact: true }).selectOption('standard')
  await plan.getByRole('region', { name: 'What plan “Standard” does' }).waitFor(soon)
  await plan.locator('.drawing svg').waitFor(soon)
  expect(await lookOver(page, 'task-plan')).toEqual([])
  await plan.getByLabel('Plan', { exact: true }).selectOption('light')
  await plan.getByRole('region', { name: 'What plan “Light” does' }).waitFor(soon)
  const share = await unfold('Share evidence with another task…')
  await share.getByLabel('Task').selectOption('Inbox of Harbor Medicine (Harbor Medicine)')
  await share.getByRole('button', { name: 'Share evidence' }).click()
  await task.getByRole('region', { name: 'Quality plan' }).getByText('Inbox of Harbor Medicine').waitFor(soon)
  expect((await kept())['family']).not.toBeNull()
  const leave = await unfold('Stop sharing evidence…')
  await leave.getByRole('button', { name: 'Stop sharing evidence' }).click()
  await task.getByText('None. Evidence from this task counts here').waitFor(soon)
  await plan.getByLabel('Plan', { exact: true }).selectOption('standard')
  await plan.getByRole('button', { name: 'Change plan' }).click()
  await task.getByText('“Standard”, for new delegations.').waitFor(soon)
})

test('somebody is moved to another plan with a reason, once it is seen what the plan does', async () => {
  await task.getByRole('region', { name: 'Quality plan' }).getByRole('link', { name: 'Maya Torres' }).click()
  const detail = page.getByRole('article', { name: 'Maya Torres' })
  await detail.getByText('Move to another plan…', { exact: true }).click()
  const form = detail.getByRole('form', { name: 'Move to another plan…' })
  await form.getByLabel('Plan', { exact: true }).selectOption('strict')
  await form.getByText('The evidence score starts at 0 under the new plan').waitFor(soon)
  await form.locator('.drawing svg').waitFor(soon)
  expect(await lookOver(page, 'delegation-plan')).toEqual([])
  await form.getByLabel('Reason').fill('Work of this kind is looked at more closely')
  await form.getByRole('button', { name: 'Move to plan' }).click()
  await form.waitFor({ ...soon, state: 'detached' })
  expect((await lead.get(`/v1/delegations/${delegationId}`)).body).toMatchObject({ quality: { planId: 'strict' } })
  await page.goBack()
})

/** One question, and which of its two answers. */
const answer = async (which: string, reason: string) => {
  const form = await unfold('Answer question…')
  await form.getByLabel('Your answer').selectOption(which)
  await form.getByLabel('Reason').fill(reason)
  await form.getByRole('button', { name: 'Save answer' }).click()
}

const because = async (title: string, reason: string, send = title) => {
  const form = await unfold(title)
  await form.getByLabel('Reason').fill(reason)
  await form.getByRole('button', { name: send, exact: true }).click()
}

test('that a task may be clinical is answered by a lead, and it is marked only once whoever has any of it is a scribe', async () => {
  await because('Flag as possibly clinical…', 'Notes of visits turn up in it', 'Flag task')
  await task.getByText('Notes of visits turn up in it').waitFor(soon)
  expect(await lookOver(page, 'task-suspected')).toEqual([])
  await answer('Not clinical', 'They are forwarded, and not read')
  await task.getByText('Not clinical. Anyone').waitFor(soon)
  await because('Flag as possibly clinical…', 'They are read after all', 'Flag task')
  await answer('Clinical', 'It names what was found')
  await task.getByText('Maya Torres is no certified or designated scribe and has the item “Calm report”').waitFor(soon)
})

test('it takes two people to say that a clinical task is none, and whoever proposed it is told who else can', async () => {
  const item = (await lead.get(`/v1/work-items/${desk.items.closed}`)).body
  await page.goto(`${online.api.url}/clients/${item['clientId']}?task=${item['taskId']}`)
  task = page.getByRole('article', { name: 'Inbox of Harbor Medicine' })
  await because('Flag as possibly clinical…', 'Exam findings turn up in it', 'Flag task')
  await answer('Clinical', 'It names what was found')
  await task.getByText('Clinical. Only certified').waitFor(soon)
  const week = await unfold('Add week…')
  await week.getByLabel('Patients per hour').fill('3.5')
  await week.getByRole('button', { name: 'Add week', exact: true }).click()
  await task.getByRole('cell', { name: '3.5' }).waitFor(soon)
  await because('Propose as not clinical…', 'The practice reads them now', 'Propose as not clinical')
  await task.getByText('A second owner or ops lead must confirm, and there is none.').waitFor(soon)
  const key = await desk.keyOfNewLead('Rosa Lind')
  await page.reload()
  await task.getByText('A second owner or ops lead must confirm: Rosa Lind.').waitFor(soon)
  expect(await lookOver(page, 'task-proposed')).toEqual([])
  const other = await online.openAs(key)
  await other.goto(page.url())
  const theirs = other.getByRole('article', { name: 'Inbox of Harbor Medicine' })
  await theirs.getByText('Dana Whitfield proposed this task as not clinical.').waitFor(soon)
  await theirs.getByText('Confirm as not clinical…').click()
  await theirs.getByRole('button', { name: 'Confirm as not clinical' }).click()
  await theirs.getByText('Not clinical. Anyone').waitFor(soon)
  const { body } = await lead.get(`/v1/tasks/${item['taskId']}`)
  expect(body).toMatchObject({ clinical: false, reclassification: null, suspicion: null })
})
