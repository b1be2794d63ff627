import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, signIn } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'
import { keepPictures, lookOver } from './look-over.ts'

let online: ConsoleOnline
let desk: DemoDesk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDemoDesk(online)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

/** What stands at an address, as somebody sees it. */
async function openAt(name: string, address: string): Promise<Page> {
  const page = await online.openPage()
  await signIn(page, await desk.keyOf(name))
  await page.goto(`${online.api.url}${address}`)
  return page
}

const openPart = (name: string, query: string) => openAt(name, `/settings?${query}`)

const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a lead reads every rule of the agency with what it usually is, and changes some where they stand', async () => {
  const page = await openPart('Dana Whitfield', 'part=rules')
  const gates = group(page, 'Gates of a hand-over')
  await gates
    .getByText(/Default.3 \(1.–.50\)/)
    .first()
    .waitFor()
  expect(await lookOver(page, 'settings-rules')).toEqual([])
  await gates.getByText('Change gates…').click()
  const watched = gates.getByLabel('Items watched in shadow')
  expect(await watched.getAttribute('max')).toBe('50')
  expect(await lookOver(page, 'settings-rules-change')).toEqual([])
  await watched.fill('5')
  await gates.getByRole('button', { name: 'Save rules' }).click()
  await gates.getByRole('definition').filter({ hasText: /^5$/ }).waitFor()
  const telling = group(page, 'Escalation timing')
  await telling.getByText('Change escalation timing…').click()
  await telling.getByLabel('Reminder before that ends (minutes)').fill('30')
  await telling.getByText('Set the reminder shorter').waitFor()
  expect(await telling.getByRole('button', { name: 'Save rules' }).isDisabled()).toBe(true)
  await telling.getByLabel('Time for whoever took it (minutes)').fill('90')
  await telling.getByRole('button', { name: 'Save rules' }).click()
  await telling.getByText('1 h 30 min').waitFor()
  const updates = group(page, 'Daily updates')
  await updates.getByText('Change daily updates…').click()
  await updates.getByLabel('Ask assistants for a daily update').check()
  await updates.getByLabel('Missing from').fill('18:30')
  await updates.getByRole('button', { name: 'Save rules' }).click()
  await updates.getByText('18:30').waitFor()
})

test('who signs for promotions and who gets in is an owner’s to say; a lead sees it', async () => {
  const lead = await openPart('Dana Whitfield', 'part=rules')
  const promotion = 'Automatic promotion'
  await group(lead, promotion).getByText('Only an owner can change this.').waitFor()
  expect(await lead.getByText('Change automatic promotion…').count()).toBe(0)
  const owner = await openPart('Olivia Grant', 'part=rules&at=promotion')
  await group(owner, promotion).and(owner.locator(':focus')).waitFor()
  await group(owner, promotion).getByText('Change automatic promotion…').click()
  await group(owner, promotion).getByLabel('Light').check()
  await group(owner, promotion).getByRole('button', { name: 'Save rules' }).click()
  await group(lead, promotion)
    .getByRole('definition')
    .filter({ hasText: /^Light$/ })
    .waitFor()
})

test('the words around every message are written beside what comes of them on each way', async () => {
  const page = await openPart('Dana Whitfield', 'part=channels')
  const around = group(page, 'Message wording')
  await around.getByText('Change wording…').click()
  const looks = group(page, 'Preview')
  await looks.getByText('[Understudy] ', { exact: false }).waitFor()
  await around.getByLabel('Opening').fill('Somebody of the desk looks at this: {reason}.')
  await around.getByLabel('Subject').fill('Desk {who}')
  await around.getByText('Nothing fills in {who}').waitFor()
  expect(await around.getByRole('button', { name: 'Save wording' }).isDisabled()).toBe(true)
  await around.getByLabel('Subject').fill('Desk: {count} for you')
  await looks.getByText('Desk: 1 for you').waitFor()
  await looks.getByText('Several').click()
  await looks.getByText('Desk: 3 for you').waitFor()
  expect(await lookOver(page, 'settings-template')).toEqual([])
  await looks.getByText('Slack').click()
  await looks.getByText('Somebody of the desk looks at this', { exact: false }).waitFor()
  await around.getByRole('button', { name: 'Save wording' }).click()
  await around.getByRole('definition').filter({ hasText: 'Desk: {count} for you' }).waitFor()
})

test('a lead swaps two shifts and takes that back, and mutes what is known until tomorrow and lifts that', async () => {
  const lead = await desk.as('Dana Whitfield')
  const members = (await lead.get('/v1/members?limit=100')).body['items'] as { id: string; name: string }[]
  const idOf = (name: string) => String(members.find((one) => one.name === name)?.id)
  const memberIds = [idOf('Dana Whitfield'), idOf('Olivia Grant')]
  const turns = { startsOn: '2026-01-05', handoverAt: '09:00', shiftDays: 7, zone: 'America/Chicago', memberIds }
  await lead.post('/v1/rotations', { id: 'week', name: 'Week', ...turns })
  const page = await openPart('Dana Whitfield', 'part=ladders')
  await page.getByText('This is a demo: all notifications go to the inbox').waitFor()
  expect(await page.getByText('by e-mail').count()).toBe(0)
  const week = group(page, 'Week')
  await week.getByText('Swap shifts…').click()
  const form = week.getByRole('form', { name: 'Swap shifts…' })
  await form.getByLabel('Swap with').selectOption({ index: 2 })
  await form.getByText('Both shifts belong to the same person').waitFor()
  await form.getByLabel('Swap with').selectOption({ index: 1 })
  await keepPictures(page, 'settings-swap')
  await form.getByRole('button', { name: 'Swap shifts' }).click()
  const changes = week.getByRole('list', { name: 'Changes to the rotation' })
  await changes.getByText('swapped').nth(1).waitFor()
  const mutes = group(page, 'Mutes')
  await mutes.getByText('No mutes.').waitFor()
  await mutes.getByText('Mute escalations…').click()
  await mutes.getByLabel('A review is overdue').check()
  await mutes.getByLabel('Client or task').selectOption('Harbor Family Medicine')
  await mutes.getByLabel('Reason').fill('Both reviewers are at the training')
  await keepPictures(page, 'settings-mute')
  await mutes.getByRole('button', { name: 'Mute escalations' }).click()
  const muted = mutes.getByRole('list', { name: 'Active mutes' })
  await muted.getByText('Muted by Dana Whitfield').waitFor()
  expect(await lookOver(page, 'settings-duty-and-mutes')).toEqual([])
  await muted.getByText('End mute…').click()
  await muted.getByRole('button', { name: 'End mute' }).click()
  await mutes.getByText('No mutes.').waitFor()
  await changes.getByText('Undo change…').click()
  await changes.getByRole('button', { name: 'Undo change' }).click()
  await changes.waitFor({ state: 'detached' })
})

test('what comes of one cause is muted where it is read, and its page says so', async () => {
  const escalationId = await desk.escalate('Inbox, flagged by a partner')
  const page = await openAt('Dana Whitfield', `/escalations/${escalationId}`)
  await page.getByText('Mute everything with this cause…').click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('We know')
  await keepPictures(page, 'escalation-mute')
  await page.getByRole('button', { name: 'Mute escalations' }).click()
  await page.getByText('Muted: nobody is notified').waitFor()
  await page.getByRole('link', { name: 'Active mutes' }).click()
  await page.getByRole('list', { name: 'Active mutes' }).getByText('We know').waitFor()
})

test('a theme is named, called otherwise and made one with another where themes are counted', async () => {
  const page = await openAt('Dana Whitfield', '/insight?part=themes')
  const names = page.getByRole('region', { name: 'Theme names' })
  for (const name of ['Wrong folder', 'Folder is wrong']) {
    await names.getByText('Add theme…').click()
    await names.getByRole('textbox', { name: 'Name' }).fill(name)
    await names.getByLabel('Suggested cause').selectOption('The SOP')
    await names.getByRole('button', { name: 'Add theme' }).click()
    await names.getByRole('row', { name }).waitFor()
  }
  await names.getByRole('row', { name: 'Wrong folder' }).getByText('Rename…').click()
  await names.getByRole('textbox', { name: 'Name' }).fill('Filed wrongly')
  await names.getByRole('button', { name: 'Rename theme' }).click()
  await names
    .getByRole('row', { name: /^Folder is wrong/ })
    .getByText('Merge…')
    .click()
  await names.getByLabel('Merge into', { exact: true }).selectOption('Filed wrongly')
  await names.getByText('will be counted as “Filed wrongly”').waitFor()
  expect(await lookOver(page, 'insight-theme-names')).toEqual([])
  await names.getByRole('button', { name: 'Merge themes' }).click()
  await names.getByRole('row', { name: /^Folder is wrong/ }).waitFor({ state: 'detached' })
  expect(await names.getByRole('row', { name: /^Filed wrongly/ }).count()).toBe(1)
})

test('a kind of work of the agency’s own is added, changed and retired; those that all have stay', async () => {
  const page = await openPart('Dana Whitfield', 'part=types')
  const kinds = page.getByRole('region', { name: 'Kinds of work' })
  await kinds.getByRole('row').first().waitFor()
  expect(await kinds.getByText('Your own kinds of work').count()).toBe(0)
  await page.getByText('Add kind of work').click()
  await page.getByRole('textbox', { name: 'Name' }).and(page.locator(':focus')).waitFor()
  await page.getByRole('textbox', { name: 'Name' }).fill('Drawings filed')
  await keepPictures(page, 'settings-type-form')
  await page.getByRole('button', { name: 'Add kind of work' }).click()
  await kinds.getByText('Your own kinds of work').waitFor()
  const row = kinds.getByRole('row', { name: 'Drawings filed' })
  await row.getByText('version 1').waitFor()
  await row.getByText('Edit kind…').click()
  await row.getByLabel('Usual time (minutes)').fill('25')
  await row.getByRole('button', { name: 'Save changes' }).click()
  await row.getByText('version 2').waitFor()
  expect(await lookOver(page, 'settings-types')).toEqual([])
  await row.getByText('Retire kind…').click()
  await row.getByRole('button', { name: 'Retire kind of work' }).click()
  await row.waitFor({ state: 'detached' })
  expect(await page.getByText('Retire kind…').count()).toBe(0)
})
