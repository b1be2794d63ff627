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
  await page.getByLabel('Choose a password', { exact: true }).waitFor()
  if (name !== undefined) expect(await lookOver(page, name)).toEqual([])
  await page.getByLabel('Choose a password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Set the password' }).click()
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
  await owner.getByRole('link', { name: 'Begin by registering the first client' }).waitFor()
  expect(await lookOver(owner, 'first-board')).toEqual([])
  for (const page of ['Delegations', 'People', 'Process fixes']) {
    await goTo(owner, page)
    await owner.getByRole('heading', { name: page === 'People' ? 'Assistants' : page }).waitFor()
    expect(await lookOver(owner, `first-${page.toLowerCase().replace(' ', '-')}`)).toEqual([])
  }
  await goTo(owner, 'Board')
  await owner.getByRole('link', { name: 'Begin by registering the first client' }).click()
  await owner.getByText('There is no client yet').waitFor()
  expect(await lookOver(owner, 'first-empty')).toEqual([])
  await fillIn(
    owner,
    'Register a client',
    { Name: 'Willow Clinic', 'Time zone': 'America/Chicago' },
    'Register a client',
  )
  await owner.getByRole('region', { name: 'First steps' }).waitFor()
  const baseline = { 'Items that lie open': '40', 'Minutes a week': '600', 'Minutes from a request': '480' }
  await fillIn(owner, 'Record the baseline', { ...baseline, 'How that is known': 'Counted on Friday' }, 'Record it')
  await owner.getByText('40 items open, 600 minutes a week').waitFor()
  await fillIn(owner, 'Agree the intake', { 'In the words': 'Write to the practice inbox' }, 'Record it')
  await owner.getByText('Write to the practice inbox').waitFor()
  expect(await lookOver(owner, 'client-set-up')).toEqual([])
  await owner.getByText('Forget what was written for it', { exact: true }).click()
  expect(await lookOver(owner, 'client-erasure')).toEqual([])
  await part(owner, 'Access')
  await owner.getByText('First steps of Willow Clinic: 1 of 10 done').waitFor()
  expect(await lookOver(owner, 'access-empty')).toEqual([])
  const system = { Name: 'Practice inbox', Kind: 'Mailbox', 'Its roles': 'reader, writer' }
  await fillIn(owner, 'Register a system', system, 'Add it')
  // The next step is a button that leads to where it is taken.
  await owner.getByRole('link', { name: 'Next: Describe a task' }).click()
  const form = owner.getByRole('form', { name: 'Describe a task' })
  await form.getByLabel('What it is called here').fill('Inbox triage')
  await form.getByLabel('Kind of work').selectOption('Inbox triage (non-clinical)')
  await form.getByText('Who should do it:').waitFor()
  expect(await lookOver(owner, 'define-task')).toEqual([])
  await form.getByRole('button', { name: 'Describe a task' }).click()
  const task = owner.getByRole('article', { name: 'Inbox triage' })
  await task.getByRole('button', { name: 'Write the brief' }).click()
  await task.getByText('It reads along as you write').waitFor()
  expect(await lookOver(owner, 'brief-blank')).toEqual([])
  await task.getByRole('button', { name: 'Begin with the starter brief' }).click()
  await task.getByText('Some of it still stands as in the example').waitFor()
  await task.getByLabel('Goal').fill('Every message of the practice inbox has an answer or an owner within the day.')
  await task.getByText('It can be published.').waitFor()
  await task.getByRole('button', { name: 'Publish' }).click()
  await task.getByRole('button', { name: 'Write the rubric' }).click()
  await task.getByText('Drafted from the definition of done.').waitFor()
  expect(await lookOver(owner, 'rubric-editor')).toEqual([])
  await task.getByRole('button', { name: 'Add a criterion' }).click()
  await task.getByText('A criterion has no words yet.').waitFor()
  await task.getByRole('button', { name: 'Remove 3' }).click()
  await task.getByRole('button', { name: 'Publish the rubric' }).click()
  await task.getByRole('button', { name: 'Write the next version' }).nth(1).waitFor()
  await fillIn(task, 'Say what it needs', { 'System and role': 'Practice inbox: reader' }, 'Save it')
  await task.getByText('Let it recur', { exact: true }).click()
  await task.getByRole('form', { name: 'Let it recur' }).getByRole('status').getByText('Next:').waitFor()
  await fillIn(task, 'Let it recur', {}, 'Let it recur')
  await task.getByRole('link', { name: 'Invite one' }).click()

  const invited = { Name: 'Maya Torres', 'E-mail': `maya.${randomUUID()}@willow.example`, 'Support role': 'General VA' }
  await fillIn(owner, 'Invite somebody', invited, 'Take them in')
  await owner.getByRole('button', { name: 'Make an invitation for Maya Torres' }).click()
  const link = String(await owner.getByRole('list', { name: 'Members' }).locator('code').textContent())
  expect(await lookOver(owner, 'settings-members')).toEqual([])
  await owner.getByRole('link', { name: 'Record their confidentiality agreement' }).click()
  await owner.getByText('nothing would have to move').waitFor()
  expect(await lookOver(owner, 'person-new')).toEqual([])
  const today = new Date().toISOString().slice(0, 10)
  const agreement = { 'Signed on': today, 'Link to the document': 'https://files.example/agreement' }
  await fillIn(owner, 'Record the confidentiality agreement', agreement, 'Record it')
  await owner.getByText('signed').waitFor()
  await goTo(owner, 'Clients')
  await owner.getByRole('link', { name: 'Willow Clinic' }).click()
  await part(owner, 'Access')
  const access = {
    Who: 'Maya Torres',
    'Role there': 'reader',
    'Two factors verified on': today,
    'Password manager': 'Vault',
  }
  await fillIn(owner, 'Record an access', access, 'Record it')
  await part(owner, 'Tasks')
  await owner.getByRole('link', { name: 'Inbox triage' }).click()
  await fillIn(task, 'Hand it over', { Assistant: 'Maya Torres' }, 'Hand it to them')
  await task.getByRole('list', { name: 'Who works on it' }).getByText('Maya Torres').waitFor()
  const item = { 'What is to be done': 'Inbox of the morning', 'Who does it': 'Maya Torres' }
  await fillIn(task, 'Make a work item', item, 'Make it')
  expect(await lookOver(owner, 'task-delegated')).toEqual([])

  const maya = await comeIn(link)
  // They come in where their own work is.
  await maya.getByRole('link', { name: 'Inbox of the morning' }).click()
  const own = maya.getByRole('article', { name: 'Inbox of the morning' })
  await own.getByRole('button', { name: 'I have read version 1' }).waitFor()
  expect(await lookOver(maya, 'work-acknowledge')).toEqual([])
  await own.getByRole('button', { name: 'I have read version 1' }).click()
  await own.getByRole('button', { name: 'Begin' }).click()
  await own.getByRole('button', { name: 'Hand in' }).waitFor()
  for (const step of await own.getByRole('checkbox').all()) {
    await step.click({ force: true })
    await expect.poll(() => step.isChecked(), { timeout: 60_000 }).toBe(true)
  }
  await own.getByRole('button', { name: 'Hand in' }).click()
  await own.getByLabel('Links to the result').fill('https://files.example/inbox')
  await own.getByRole('button', { name: 'Hand it in' }).click()
  await own.getByText('Submitted', { exact: true }).first().waitFor()
  await handleEverything(online, ['lifecycle', 'quality'])

  await goTo(owner, 'Reviews')
  await owner.getByRole('link', { name: 'Inbox of the morning' }).click()
  const review = owner.getByRole('article', { name: 'Inbox of the morning' })
  await review.getByRole('button', { name: 'Claim it' }).click()
  const verdict = review.getByRole('form', { name: 'Your verdict' })
  for (const name of ['The row of each request', 'The SOP was followed'])
    await verdict.getByRole('group', { name }).getByRole('radio', { name: 'Met', exact: true }).check({ force: true })
  await verdict.getByRole('button', { name: 'Pass it' }).click()
  await review.getByText('Passed', { exact: true }).first().waitFor()
  await goTo(owner, 'Delegations')
  await owner.getByRole('link', { name: 'Maya Torres' }).click()
  await owner.getByRole('article', { name: 'Maya Torres' }).getByText('Link a walkthrough', { exact: true }).waitFor()
  expect(await lookOver(owner, 'delegation-shadow')).toEqual([])
  await goTo(owner, 'Clients')
  await owner.getByRole('link', { name: 'Willow Clinic' }).click()
  await part(owner, 'Set-up')
  const steps = owner.getByRole('region', { name: 'First steps' })
  await steps.getByRole('img', { name: 'Not done' }).first().waitFor({ state: 'detached' })
  expect(await steps.getByRole('img', { name: 'Done', exact: true }).count()).toBe(10)
})
