import { callerOf } from '@understudy/api/test/caller'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, signIn } from './console-online.ts'
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
  page = await online.openPage()
  await signIn(page, desk.leadsKey)
  contact = await online.openPage()
  await signIn(contact, await desk.keyOf('contact'))
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

async function unfold(at: Page | Locator, title: string): Promise<Locator> {
  await at.getByText(title, { exact: true }).click()
  return at.getByRole('form', { name: title, exact: true })
}

const send = (form: Locator, word = 'Save it') => form.getByRole('button', { name: word, exact: true }).click()

test('how a client works is described for whoever works for it, and the client itself keeps the words that it approves', async () => {
  await page.goto(`${client}?part=ways`)
  await page.getByText('Nothing is described yet.').waitFor(soon)
  const ways = await unfold(page, 'Describe the ways of working')
  await ways.getByLabel('People talk').fill('The channel #practice')
  await ways.getByLabel('Rules for names').fill('Referrals: surname, date')
  await ways.getByRole('button', { name: 'Add a word' }).click()
  const word = ways.getByRole('group', { name: 'Word 1' })
  await word.getByLabel('Word', { exact: true }).fill('Recall')
  await word.getByLabel('What it means here').fill('A patient who is called again')
  await send(ways)
  await page.getByText('A patient who is called again').waitFor(soon)
  await contact.goto(`${client}?part=ways`)
  const approved = await unfold(contact, 'Keep approved words')
  await approved.getByLabel('What they are called').fill('Refill denial')
  await approved.getByLabel('Approved by').fill('Dr. Hale')
  await approved.getByLabel('The words').fill('We cannot refill {what}')
  await send(approved)
  await contact.getByText('version 1, approved by Dr. Hale').waitFor(soon)
  const changed = await unfold(contact, 'Change “Refill denial”')
  await changed.getByLabel('The words').fill('We cannot refill {title} before a visit.')
  await send(changed)
  await contact.getByText('We cannot refill {title} before a visit.').waitFor(soon)
  expect(await lookOver(contact, 'client-ways')).toEqual([])
  const retired = await unfold(contact, 'Offer “Refill denial” no more')
  await send(retired, 'Offer them no more')
  await contact.getByText('No words are approved yet.').waitFor(soon)
})

test('that its people know where requests go is the client’s own word: the agency is told whom to ask, and the contact gives it', async () => {
  await page.goto(`${client}?part=setup`)
  const intake = await unfold(page, 'Agree the intake')
  await intake.getByLabel('In the words').fill('Write to the practice inbox')
  await send(intake, 'Record it')
  await page.getByText('Write to the practice inbox').waitFor(soon)
  await page.goto(`${client}?part=rollout`)
  await page.getByText('Ask Samuel Hale: they confirm it here.').waitFor(soon)
  await contact.goto(`${client}?part=rollout`)
  const confirmed = await unfold(contact, 'Confirm that your people know')
  await confirmed.getByLabel('How they were told').fill('Said on Monday’s meeting')
  await send(confirmed, 'Confirm it')
  await contact.getByText('Your people know: “Said on Monday’s meeting”').waitFor(soon)
  expect(await lookOver(contact, 'client-intake')).toEqual([])
})

test('how access is looked after and what is promised is changed at the client', async () => {
  await page.goto(`${client}?part=access`)
  await page.getByText('Two factors are verified every 180 days').waitFor(soon)
  const rules = await unfold(page, 'Change how access is looked after')
  await rules.getByLabel('Two factors').fill('90')
  await send(rules)
  await page.getByText('Two factors are verified every 90 days').waitFor(soon)
  await page.goto(`${client}?part=setup`)
  const promised = page.getByRole('region', { name: 'What is promised' })
  await promised.getByText('Turnaround 1 day of opening hours').waitFor(soon)
  const policy = await unfold(promised, 'Change “default”')
  await policy.getByLabel('Turnaround (optional)').fill('16')
  expect(await lookOver(page, 'client-promises')).toEqual([])
  await send(policy, 'Save the policies')
  await promised.getByText('Turnaround 16 h of opening hours').waitFor(soon)
})

test('a list of holidays is typed in, and its days are holidays from then on', async () => {
  await page.goto(`${online.api.url}/settings?part=calendars`)
  await page.getByLabel('Client').selectOption('Birch & Vale')
  const list = await unfold(page, 'Type in a list of holidays')
  await list.getByLabel('What the list is called').fill('Practice')
  await list.getByLabel('Days, one a line').fill('Founders’ Day')
  await list.getByText('does not begin with a day').waitFor(soon)
  const next = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await list.getByLabel('Days, one a line').fill(`${next} Founders’ Day`)
  await send(list, 'Keep the list')
  await page.getByText('of the list “Practice”').waitFor(soon)
})

test('the answer of the questionnaire is kept with a client, with the tasks that are handed over first', async () => {
  await page.goto(`${online.api.url}/people?part=fit`)
  for (const [index, name] of ['Referral status', 'Inbox triage', 'Refill queue'].entries()) {
    if (index > 0) await page.getByRole('button', { name: 'List another one' }).click()
    await page.getByLabel('What is done').nth(index).fill(name)
  }
  await page.getByText('Keep it with a client', { exact: true }).waitFor(soon)
  const kept = await unfold(page, 'Keep it with a client')
  await kept.getByRole('checkbox', { name: 'Refill queue' }).waitFor(soon)
  await kept.getByLabel('Client').selectOption('Birch & Vale')
  expect(await lookOver(page, 'fit-kept')).toEqual([])
  await send(kept, 'Keep it')
  await page.getByRole('link', { name: 'see it at the client' }).click()
  await page.getByRole('region', { name: 'Tasks to begin with' }).getByText('Refill queue').waitFor(soon)
  expect(await lookOver(page, 'client-fit')).toEqual([])
})
