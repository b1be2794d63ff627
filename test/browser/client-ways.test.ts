import { callerOf } from '@understudy/api/test/caller'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let page: Page
let contact: Page
let client: string

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
  const item = (await callerOf(online.api.url, desk.leadsKey).get(`/v1/work-items/${desk.items.late}`)).body
  client = `${online.api.url}/clients/${item['clientId']}`
  page = await online.openAs(desk.leadsKey)
  contact = await online.openAs(await desk.keyOf('contact'))
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

async function unfold(at: Page | Locator, title: string): Promise<Locator> {
  await at.getByText(title, { exact: true }).click()
  return at.getByRole('form', { name: title, exact: true })
}

const send = (form: Locator, word: string) => form.getByRole('button', { name: word, exact: true }).click()

test('how a client works is described for whoever works for it, and the client itself keeps the words that it approves', async () => {
  await page.goto(`${client}?part=ways`)
  await page.getByText('Not described yet.').waitFor(soon)
  const ways = await unfold(page, 'Edit ways of working…')
  await ways.getByLabel('People talk in').fill('The channel #practice')
  await ways.getByLabel('Naming rules').fill('Referrals: surname, date')
  await ways.getByRole('button', { name: 'Add term' }).click()
  const word = ways.getByRole('group', { name: 'Term 1' })
  await word.getByLabel('Term', { exact: true }).fill('Recall')
  await word.getByLabel('Meaning').fill('A patient who is called again')
  await send(ways, 'Save changes')
  await page.getByText('A patient who is called again').waitFor(soon)
  await contact.goto(`${client}?part=ways`)
  const approved = await unfold(contact, 'Add approved words…')
  await approved.getByLabel('Name').fill('Refill denial')
  await approved.getByLabel('Approved by').fill('Dr. Hale')
  await approved.getByLabel('Text').fill('We cannot refill {what}')
  await send(approved, 'Save words')
  await contact.getByText('Version 1 · approved by Dr. Hale').waitFor(soon)
  const changed = await unfold(contact, 'Edit “Refill denial”…')
  await changed.getByLabel('Text').fill('We cannot refill {title} before a visit.')
  await send(changed, 'Save words')
  await contact.getByText('We cannot refill {title} before a visit.').waitFor(soon)
  expect(await lookOver(contact, 'client-ways')).toEqual([])
  const retired = await unfold(contact, 'Withdraw “Refill denial”…')
  await send(retired, 'Withdraw words')
  await contact.getByText('No approved words yet.').waitFor(soon)
})

test('that its people know where requests go is the client’s own word: the agency is told whom to ask, and the contact gives it', async () => {
  await page.goto(`${client}?part=setup`)
  const intake = await unfold(page, 'Record intake…')
  await intake.getByLabel('Instructions for').fill('Write to the practice inbox')
  await send(intake, 'Save intake')
  await page.getByText('Write to the practice inbox').waitFor(soon)
  await page.goto(`${client}?part=rollout`)
  await page.getByText('Ask Samuel Hale to confirm it on this page.').waitFor(soon)
  await contact.goto(`${client}?part=rollout`)
  const confirmed = await unfold(contact, 'Confirm that your people know…')
  await confirmed.getByLabel('How were they told?').fill('Said on Monday’s meeting')
  await send(confirmed, 'Confirm intake')
  await contact.getByText('Your people know: “Said on Monday’s meeting”').waitFor(soon)
  expect(await lookOver(contact, 'client-intake')).toEqual([])
})

test('how access is looked after and what is promised is changed at the client', async () => {
  await page.goto(`${client}?part=access`)
  await page.getByText('Two-factor sign-in is verified every 180 days').waitFor(soon)
  const rules = await unfold(page, 'Change access rules…')
  await rules.getByLabel('Verify two-factor sign-in').fill('90')
  await send(rules, 'Save access rules')
  await page.getByText('Two-factor sign-in is verified every 90 days').waitFor(soon)
  await page.goto(`${client}?part=setup`)
  const promised = page.getByRole('region', { name: 'Promises' })
  await promised.getByText('Turnaround 24 business hours').waitFor(soon)
  const policy = await unfold(promised, 'Change “Default”…')
  await policy.getByLabel('Turnaround').first().fill('16')
  expect(await lookOver(page, 'client-promises')).toEqual([])
  await send(policy, 'Save policies')
  await promised.getByText('Turnaround 16 business hours').waitFor(soon)
})

test('a list of holidays is typed in, and its days are holidays from then on', async () => {
  await page.goto(`${online.api.url}/settings?part=calendars`)
  await page.getByLabel('Client').selectOption('Birch & Vale')
  const list = await unfold(page, 'Add a holiday list…')
  await list.getByLabel('List name').fill('Practice')
  await list.getByLabel('Days, one per line').fill('Founders’ Day')
  await list.getByText('must start with a date').waitFor(soon)
  const next = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await list.getByLabel('Days, one per line').fill(`${next} Founders’ Day`)
  await send(list, 'Save list')
  await page.getByText('from the list “Practice”').waitFor(soon)
})

test('the answer of the questionnaire is kept with a client, with the tasks that are handed over first', async () => {
  await page.goto(`${online.api.url}/people?part=fit`)
  for (const [index, name] of ['Referral status', 'Inbox triage', 'Refill queue'].entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add task' }).click()
    await page.getByLabel('Task', { exact: true }).nth(index).fill(name)
  }
  await page.getByText('Save to client…', { exact: true }).waitFor(soon)
  const kept = await unfold(page, 'Save to client…')
  await kept.getByRole('checkbox', { name: 'Refill queue' }).waitFor(soon)
  await kept.getByLabel('Client').selectOption('Birch & Vale')
  expect(await lookOver(page, 'fit-kept')).toEqual([])
  await send(kept, 'Save first tasks')
  await page.getByRole('link', { name: 'Open the client' }).click()
  await page.getByRole('region', { name: 'First tasks' }).getByText('Refill queue').waitFor(soon)
  expect(await lookOver(page, 'client-fit')).toEqual([])
})
