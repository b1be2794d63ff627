import { randomUUID } from 'node:crypto'
import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import { accepted } from '@understudy/engine/test/small-agency'
import { handleEverything } from '@understudy/worker/test/handle-everything'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { lookOver } from './look-over.ts'

let online: ConsoleOnline

beforeAll(async () => {
  online = await openConsole()
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const password = 'correct tray of purple herons'

/** What an installation does before the console comes in: an agency, and its owner's link. */
async function ownersLink(): Promise<string> {
  const agencyId = randomUUID()
  const say = async (name: string, input: object) =>
    (await accepted(online.engine, { name, agencyId, actor: { kind: 'system', part: 'installation' }, input })).result
  await say('agency.found', { name: 'Willow Desk', timeZone: 'America/Chicago', mode: 'live' })
  // An address of this try alone: whoever has a password is not asked for one.
  const person = { name: 'Noor Haddad', email: `noor.${agencyId}@willow.example`, roles: ['owner'], clientId: null }
  const { memberId } = await say('member.join', { ...person, supportRole: null })
  const made = await makeInvitation(online.engine.pool, { agencyId, memberId: String(memberId), madeBy: null })
  return `${online.api.url}/invitation#${made?.token}`
}

async function comeIn(link: string, name?: string): Promise<Page> {
  const page = await online.openPage()
  await page.goto(link)
  await page.getByLabel('Password', { exact: true }).waitFor()
  if (name !== undefined) expect(await lookOver(page, name)).toEqual([])
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
  return page
}

const goTo = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click()
const part = (page: Page, name: string) => page.locator('nav.parts').getByRole('link', { name, exact: true }).click()

/** Unfolds a form where it is not open, fills it in and sends it; it folds again once it was done. */
async function fillIn(within: Page | Locator, title: string, fields: Record<string, string>, send: string) {
  const form = within.getByRole('form', { name: title, exact: true })
  await within.getByText(title, { exact: true }).first().waitFor()
  if ((await form.count()) === 0) await within.getByText(title, { exact: true }).click()
  for (const [label, value] of Object.entries(fields)) {
    const field = form.getByLabel(label, { exact: false }).first()
    if ((await field.evaluate((element) => element.nodeName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  const shown = await form.elementHandle()
  await form.getByRole('button', { name: send, exact: true }).click()
  await shown?.waitForElementState('hidden')
}

test('a new owner comes from an empty agency to a first reviewed work item in the console alone', async () => {
  const owner = await comeIn(await ownersLink(), 'invitation')
  await owner.getByRole('link', { name: 'Register the first client' }).waitFor()
  expect(await lookOver(owner, 'first-board')).toEqual([])
  for (const page of ['Delegations', 'People', 'Process fixes']) {
    await goTo(owner, page)
    await owner.getByRole('heading', { name: page === 'People' ? 'Assistants' : page, exact: true }).waitFor()
    expect(await lookOver(owner, `first-${page.toLowerCase().replace(' ', '-')}`)).toEqual([])
  }
  await goTo(owner, 'Board')
  await owner.getByRole('link', { name: 'Register the first client' }).click()
  await owner.getByText('No clients yet').waitFor()
  expect(await lookOver(owner, 'first-empty')).toEqual([])
  await fillIn(owner, 'Register client', { Name: 'Willow Clinic', 'Time zone': 'America/Chicago' }, 'Register client')
  await owner.getByRole('region', { name: 'First steps' }).waitFor()
  const baseline = { 'Open items': '40', 'Minutes a week': '600', 'Minutes from a request': '480' }
  await fillIn(owner, 'Record baseline…', { ...baseline, Source: 'Counted on 27 Nov 2026' }, 'Save baseline')
  await owner.getByText('40 open items · 10 h a week').waitFor()
  await fillIn(owner, 'Record intake…', { 'Instructions for': 'Write to the practice inbox' }, 'Save intake')
  await owner.getByText('Write to the practice inbox').waitFor()
  expect(await lookOver(owner, 'client-set-up')).toEqual([])
  await owner.getByText('Erase this client…', { exact: true }).click()
  expect(await lookOver(owner, 'client-erasure')).toEqual([])
  await part(owner, 'Access')
  await owner.getByText('First steps for Willow Clinic: 1 of 10 done').waitFor()
  expect(await lookOver(owner, 'access-empty')).toEqual([])
  const system = { Name: 'Practice inbox', Kind: 'Mailbox', Roles: 'reader, writer' }
  await fillIn(owner, 'Register system…', system, 'Register system')
  // The next step is a button that leads to where it is taken.
  await owner.getByRole('link', { name: 'Next: Describe a task' }).click()
  const form = owner.getByRole('form', { name: 'Add task' })
  await form.getByLabel('Name of the task').fill('Inbox triage')
  await form.getByLabel('Kind of work').selectOption('Inbox triage (non-clinical)')
  await form.getByText('Suggested role:').waitFor()
  expect(await lookOver(owner, 'define-task')).toEqual([])
  await form.getByRole('button', { name: 'Add task' }).click()
  const task = owner.getByRole('article', { name: 'Inbox triage' })
  await task.getByRole('button', { name: 'Write brief' }).click()
  await task.getByText('The brief is checked as you write').waitFor()
  expect(await lookOver(owner, 'brief-blank')).toEqual([])
  await task.getByRole('button', { name: 'Use starter brief' }).click()
  await task.getByText('Some sections still hold the example’s text.').waitFor()
  await task.getByLabel('Goal').fill('Every message of the practice inbox has an answer or an owner within the day.')
  await task.getByText('Ready to publish.').waitFor()
  await task.getByRole('button', { name: 'Publish' }).click()
  await task.getByRole('button', { name: 'Write rubric' }).click()
  await task.getByText('Drafted from the definition of done. Edit before you publish.').waitFor()
  expect(await lookOver(owner, 'rubric-editor')).toEqual([])
  await task.getByRole('button', { name: 'Add criterion' }).click()
  await task.getByText('Describe every criterion before you publish.').waitFor()
  await task.getByRole('button', { name: 'Remove 3' }).click()
  await task.getByRole('button', { name: 'Publish rubric' }).click()
  await task.getByRole('button', { name: 'Write next version' }).nth(1).waitFor()
  await fillIn(task, 'Edit access…', { 'Systems and roles': 'Practice inbox: reader' }, 'Save changes')
  await task.getByText('Add recurrence…', { exact: true }).click()
  await task.getByRole('form', { name: 'Add recurrence' }).getByRole('status').getByText('Next:').waitFor()
  await fillIn(task, 'Add recurrence…', {}, 'Add recurrence')
  await task.getByRole('link', { name: 'Invite assistant' }).click()

  const invited = { Name: 'Maya Torres', 'E-mail': `maya.${randomUUID()}@willow.example`, 'Support role': 'General VA' }
  await fillIn(owner, 'Invite member', invited, 'Invite member')
  await owner.getByRole('button', { name: 'Change Maya Torres…' }).click()
  await owner.getByRole('button', { name: 'Send a sign-in link to Maya Torres' }).click()
  const link = String(await owner.getByRole('list', { name: 'Members' }).locator('code').textContent())
  expect(await lookOver(owner, 'settings-members')).toEqual([])
  await owner.getByRole('link', { name: 'Record the assistant’s confidentiality agreement' }).click()
  await owner.getByText('No open work to cover').waitFor()
  expect(await lookOver(owner, 'person-new')).toEqual([])
  const today = new Date().toISOString().slice(0, 10)
  const agreement = { 'Signed on': today, 'Link to the document': 'https://files.example/agreement' }
  await fillIn(owner, 'Record confidentiality agreement…', agreement, 'Record agreement')
  await owner.getByText('signed').waitFor()
  await goTo(owner, 'Clients')
  await owner.getByRole('link', { name: 'Willow Clinic' }).click()
  await part(owner, 'Access')
  const access = {
    Person: 'Maya Torres',
    Role: 'reader',
    'Two-factor sign-in verified on': today,
    'Password manager': 'Vault',
  }
  await fillIn(owner, 'Record access…', access, 'Record access')
  await part(owner, 'Tasks')
  await owner.getByRole('link', { name: 'Inbox triage' }).click()
  await fillIn(task, 'Hand over task…', { Assistant: 'Maya Torres' }, 'Hand over task')
  await task.getByRole('list', { name: 'People on this task' }).getByText('Maya Torres').waitFor()
  const item = { Title: 'Inbox of the morning', Assistant: 'Maya Torres' }
  await fillIn(task, 'Create work item…', item, 'Create work item')
  expect(await lookOver(owner, 'task-delegated')).toEqual([])

  const maya = await comeIn(link)
  // They come in where their own work is.
  await maya.getByRole('link', { name: 'Inbox of the morning' }).click()
  const own = maya.getByRole('article', { name: 'Inbox of the morning' })
  await own.getByRole('button', { name: 'Confirm SOP version 1' }).waitFor()
  expect(await lookOver(maya, 'work-acknowledge')).toEqual([])
  await own.getByRole('button', { name: 'Confirm SOP version 1' }).click()
  await own.getByRole('button', { name: 'Start work' }).click()
  await own.getByRole('button', { name: 'Hand in work' }).waitFor()
  for (const step of await own.getByRole('checkbox').all()) {
    await step.click({ force: true })
    await expect.poll(() => step.isChecked(), { timeout: 60_000 }).toBe(true)
  }
  await own.getByRole('button', { name: 'Hand in work' }).click()
  await own.getByLabel('Links to the result').fill('https://files.example/inbox')
  await own.getByRole('button', { name: 'Hand in item' }).click()
  await own.getByText('Submitted', { exact: true }).first().waitFor()
  await handleEverything(online, ['lifecycle', 'quality'])

  await goTo(owner, 'Reviews')
  await owner.getByRole('link', { name: 'Inbox of the morning' }).click()
  const review = owner.getByRole('article', { name: 'Inbox of the morning' })
  await review.getByRole('button', { name: 'Claim review' }).click()
  const verdict = review.getByRole('form', { name: 'Your verdict' })
  for (const name of ['The row of each request', 'The SOP was followed'])
    await verdict.getByRole('group', { name }).getByRole('radio', { name: 'Met', exact: true }).check({ force: true })
  await verdict.getByRole('button', { name: 'Pass' }).click()
  await review.getByText('Passed', { exact: true }).first().waitFor()
  await goTo(owner, 'Delegations')
  await owner.getByRole('link', { name: 'Maya Torres' }).click()
  await owner.getByRole('article', { name: 'Maya Torres' }).getByText('Add walkthrough…', { exact: true }).waitFor()
  expect(await lookOver(owner, 'delegation-shadow')).toEqual([])
  await goTo(owner, 'Clients')
  await owner.getByRole('link', { name: 'Willow Clinic' }).click()
  await part(owner, 'Set-up')
  const steps = owner.getByRole('region', { name: 'First steps' })
  await expect.poll(() => steps.getByRole('img', { name: 'Done', exact: true }).count(), { timeout: 60_000 }).toBe(10)
  expect(await steps.getByRole('img', { name: 'Not done' }).count()).toBe(0)
})
