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
    .getByText(/Usually 3, from 1 to 50/)
    .first()
    .waitFor()
  expect(await lookOver(page, 'settings-rules')).toEqual([])
  await gates.getByText('Change the gates').click()
  const watched = gates.getByLabel('Items watched in shadow')
  expect(await watched.getAttribute('max')).toBe('50')
  expect(await lookOver(page, 'settings-rules-change')).toEqual([])
  await watched.fill('5')
  await gates.getByRole('button', { name: 'Save them' }).click()
  await gates.getByRole('definition').filter({ hasText: /^5$/ }).waitFor()
  const telling = group(page, 'How escalations are told')
  await telling.getByText('Change how escalations are told').click()
  await telling.getByLabel('Reminded before that ends (minutes)').fill('30')
  await telling.getByText('give it a shorter time').waitFor()
  expect(await telling.getByRole('button', { name: 'Save them' }).isDisabled()).toBe(true)
  await telling.getByLabel('Stays with whoever took it (minutes)').fill('90')
  await telling.getByRole('button', { name: 'Save them' }).click()
  await telling.getByText('1 h 30 min').waitFor()
  const updates = group(page, 'When daily updates are due')
  await updates.getByText('Change when daily updates are due').click()
  await updates.getByLabel('Assistants are asked for a daily update').check()
  await updates.getByLabel('Missing from').fill('18:30')
  await updates.getByRole('button', { name: 'Save them' }).click()
  await updates.getByText('18:30').waitFor()
})

test('who signs for promotions and who gets in is an owner’s to say; a lead sees it', async () => {
  const lead = await openPart('Dana Whitfield', 'part=rules')
  const promotion = 'Promotion without a signature'
  await group(lead, promotion).getByText('An owner of the agency changes this.').waitFor()
  expect(await lead.getByText('Change which plans promote by themselves').count()).toBe(0)
  const owner = await openPart('Olivia Grant', 'part=rules&at=promotion')
  await group(owner, promotion).and(owner.locator(':focus')).waitFor()
  await group(owner, promotion).getByText('Change which plans promote by themselves').click()
  await group(owner, promotion).getByLabel('light').check()
  await group(owner, promotion).getByRole('button', { name: 'Save them' }).click()
  await group(lead, promotion)
    .getByRole('definition')
    .filter({ hasText: /^light$/ })
    .waitFor()
})

test('the words around every message are written beside what comes of them on each way', async () => {
  const page = await openPart('Dana Whitfield', 'part=channels')
  const around = group(page, 'Words around every message')
  await around.getByText('Change the words').click()
  const looks = group(page, 'What it looks like')
  await looks.getByText('[Understudy] ', { exact: false }).waitFor()
  await around.getByLabel('Beginning').fill('Somebody of the desk looks at this: {reason}.')
  await around.getByLabel('Subject').fill('Desk {who}')
  await around.getByText('Nothing fills in {who}').waitFor()
  expect(await around.getByRole('button', { name: 'Save the words' }).isDisabled()).toBe(true)
  await around.getByLabel('Subject').fill('Desk: {count} for you')
  await looks.getByText('Desk: 1 for you').waitFor()
  await looks.getByText('Several of one cause').click()
  await looks.getByText('Desk: 3 for you').waitFor()
  expect(await lookOver(page, 'settings-template')).toEqual([])
  await looks.getByText('Slack').click()
  await looks.getByText('Somebody of the desk looks at this', { exact: false }).waitFor()
  await around.getByRole('button', { name: 'Save the words' }).click()
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
  await page.getByText('In a demo nothing is sent outside').waitFor()
  expect(await page.getByText('by e-mail').count()).toBe(0)
  const week = group(page, 'Week')
  await week.getByText('Swap two shifts of “Week”').click()
  const form = week.getByRole('form', { name: 'Swap two shifts of “Week”' })
  await form.getByLabel('Changes hands with').selectOption({ index: 2 })
  await form.getByText('Both are the same person’s.').waitFor()
  await form.getByLabel('Changes hands with').selectOption({ index: 1 })
  await keepPictures(page, 'settings-swap')
  await form.getByRole('button', { name: 'Swap them' }).click()
  const changes = week.getByRole('list', { name: 'Changes of it' })
  await changes.getByText('swapped').nth(1).waitFor()
  const mutes = group(page, 'Mutes')
  await mutes.getByText('Nothing is muted now.').waitFor()
  await mutes.getByText('Mute escalations').click()
  await mutes.getByLabel('A review is overdue').check()
  await mutes.getByLabel('Whose').selectOption('Harbor Family Medicine')
  await mutes.getByLabel('Why').fill('Both reviewers are at the training')
  await keepPictures(page, 'settings-mute')
  await mutes.getByRole('button', { name: 'Mute them' }).click()
  const muted = mutes.getByRole('list', { name: 'What is muted' })
  await muted.getByText('Muted by Dana Whitfield').waitFor()
  expect(await lookOver(page, 'settings-duty-and-mutes')).toEqual([])
  await muted.getByText('Lift the mute of “A review is overdue, Harbor Family Medicine”').click()
  await muted.getByRole('button', { name: 'Lift it now' }).click()
  await mutes.getByText('Nothing is muted now.').waitFor()
  await changes.getByText('Take back').click()
  await changes.getByRole('button', { name: 'Take it back' }).click()
  await changes.waitFor({ state: 'detached' })
})

test('what comes of one cause is muted where it is read, and its page says so', async () => {
  const escalationId = await desk.escalate('Inbox, flagged by a partner')
  const page = await openAt('Dana Whitfield', `/escalations/${escalationId}`)
  await page.getByText('Mute all of this cause').click()
  await page.getByRole('textbox', { name: 'Why' }).fill('We know')
  await keepPictures(page, 'escalation-mute')
  await page.getByRole('button', { name: 'Mute them' }).click()
  await page.getByText('A mute hides it').waitFor()
  await page.getByRole('link', { name: 'What is muted' }).click()
  await page.getByRole('list', { name: 'What is muted' }).getByText('We know').waitFor()
})

test('a theme is named, called otherwise and made one with another where themes are counted', async () => {
  const page = await openAt('Dana Whitfield', '/insight?part=themes')
  const names = page.getByRole('region', { name: 'Names of themes' })
  for (const name of ['Wrong folder', 'Folder is wrong']) {
    await names.getByText('Name a theme').click()
    await names.getByRole('textbox', { name: 'Name' }).fill(name)
    await names.getByLabel('Cause that it suggests').selectOption('The SOP')
    await names.getByRole('button', { name: 'Name it' }).click()
    await names.getByRole('row', { name }).waitFor()
  }
  await names.getByText('Rename “Wrong folder”').click()
  await names.getByRole('textbox', { name: 'Name' }).fill('Filed wrongly')
  await names.getByRole('button', { name: 'Rename it' }).click()
  await names.getByText('Merge “Folder is wrong” into another').click()
  await names.getByLabel('Part of', { exact: true }).selectOption('Filed wrongly')
  await names.getByText('is counted as “Filed wrongly” from then on').waitFor()
  expect(await lookOver(page, 'insight-theme-names')).toEqual([])
  await names.getByRole('button', { name: 'Make them one' }).click()
  await names.getByRole('row', { name: /^Folder is wrong/ }).waitFor({ state: 'detached' })
  expect(await names.getByRole('row', { name: /^Filed wrongly/ }).count()).toBe(1)
})

test('a kind of work of the agency’s own is added, changed and retired; those that all have stay', async () => {
  const page = await openPart('Dana Whitfield', 'part=types')
  await page.getByText('The agency has none of its own yet.').waitFor()
  await page.getByText('Add a kind of work').click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Drawings filed')
  await keepPictures(page, 'settings-type-form')
  await page.getByRole('button', { name: 'Add it' }).click()
  const own = page.getByRole('region', { name: 'Of the agency' })
  const row = own.getByRole('row', { name: 'Drawings filed' })
  await row.getByText('version 1').waitFor()
  await row.getByText('Change “Drawings filed”').click()
  await row.getByLabel('Usual minutes').fill('25')
  await row.getByRole('button', { name: 'Save it' }).click()
  await row.getByText('version 2').waitFor()
  expect(await lookOver(page, 'settings-types')).toEqual([])
  await row.getByText('Retire “Drawings filed”').click()
  await row.getByRole('button', { name: 'Retire it' }).click()
  await page.getByText('The agency has none of its own yet.').waitFor()
  expect(await page.getByText(/^Retire “/).count()).toBe(0)
})
