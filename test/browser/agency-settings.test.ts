import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, signIn } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'
import { lookOver } from './look-over.ts'

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

/** A part of the settings, as somebody sees it. */
async function openPart(name: string, query: string): Promise<Page> {
  const page = await online.openPage()
  await signIn(page, await desk.keyOf(name))
  await page.goto(`${online.api.url}/settings?${query}`)
  return page
}

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
  const owner = await openPart('Olivia Grant', 'part=rules&rules=promotion')
  await group(owner, promotion).getByText('Change which plans promote by themselves').click()
  await group(owner, promotion).getByLabel('light').check()
  await group(owner, promotion).getByRole('button', { name: 'Save them' }).click()
  await group(lead, promotion)
    .getByRole('definition')
    .filter({ hasText: /^light$/ })
    .waitFor()
})
