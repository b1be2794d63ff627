import type { Locator, Page } from 'playwright-core'
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

async function openPart(name: string, part: string): Promise<Page> {
  const page = await online.openPage()
  await signIn(page, await desk.keyOf(name))
  await page.goto(`${online.api.url}/settings?part=${part}`)
  return page
}

const members = (page: Page) => page.getByRole('list', { name: 'Members' })
const cardOf = (page: Page, name: string) => members(page).locator('> li').filter({ hasText: name })

/** Unfolds a form and hands it over. */
async function unfold(of: Locator, title: string): Promise<Locator> {
  await of.getByText(title, { exact: true }).click()
  return of.getByRole('form', { name: title })
}

test('an owner puts a name, an address and roles right, and is told what another address does and why a role has to stay', async () => {
  const page = await openPart('Olivia Grant', 'members')
  const maya = cardOf(page, 'Maya Torres')
  const form = await unfold(maya, 'Correct Maya Torres')
  await form.getByLabel('Name').fill('Maya Torres Vega')
  await form.getByLabel('E-mail').fill('maya.vega@northlight.example')
  await form.getByText('make an invitation afterwards').waitFor()
  await form.getByLabel('Reviewer').check()
  expect(await lookOver(page, 'settings-correct')).toEqual([])
  await form.getByRole('button', { name: 'Save it' }).click()
  const corrected = cardOf(page, 'Maya Torres Vega')
  await corrected.getByText('maya.vega@northlight.example').waitFor()
  await corrected.getByText('Reviewer').first().waitFor()

  const again = await unfold(corrected, 'Correct Maya Torres Vega')
  await again.getByLabel('Assistant', { exact: true }).uncheck()
  await again.getByRole('button', { name: 'Save it' }).click()
  await again.getByRole('alert').getByText('They have the task').first().waitFor()
  expect(await lookOver(page, 'settings-correct-refused')).toEqual([])
})

test('a lead corrects who is no owner, and is offered neither addresses nor invitations nor anybody’s end for good', async () => {
  const page = await openPart('Dana Whitfield', 'members')
  await cardOf(page, 'Dana Whitfield').getByText('Correct Dana Whitfield').waitFor()
  expect(await cardOf(page, 'Olivia Grant').getByText('Correct Olivia Grant').count()).toBe(0)
  const form = await unfold(cardOf(page, 'Dana Whitfield'), 'Correct Dana Whitfield')
  await form.getByLabel('Name').waitFor()
  expect(await form.getByLabel('E-mail').count()).toBe(0)
  expect(await form.getByLabel('Owner').count()).toBe(0)
  for (const hidden of ['Invite somebody', 'Make an invitation', 'for good'])
    expect(await page.getByText(hidden).count(), hidden).toBe(0)
})

test('mail that comes back is told where the person is, with both ways out', async () => {
  const page = await openPart('Olivia Grant', 'members')
  await cardOf(page, 'Priya Nair').getByRole('link', { name: 'Priya Nair' }).click()
  const priya = page.getByRole('article', { name: 'Priya Nair' })
  const form = await unfold(priya, 'Mail to Priya Nair comes back')
  await form.getByLabel('What the mail server said').fill('550 no such mailbox')
  await form.getByRole('button', { name: 'Record it' }).click()
  await priya.getByText('550 no such mailbox').waitFor()
  expect(await lookOver(page, 'person-mailbox')).toEqual([])
  await priya.getByRole('button', { name: 'Send there again: Priya Nair' }).click()
  await priya.getByText('550 no such mailbox').waitFor({ state: 'hidden' })
})

test('somebody is forgotten for good by an owner who has typed whom, once it was said what goes', async () => {
  const page = await openPart('Olivia Grant', 'members')
  const form = await unfold(cardOf(page, 'Dr. Samuel Hale'), 'Forget Dr. Samuel Hale for good')
  await form.getByText('nothing brings them back').waitFor()
  await form.getByLabel('Why').fill('Asked for it')
  expect(await form.getByRole('button', { name: 'Forget them for good' }).isDisabled()).toBe(true)
  expect(await lookOver(page, 'settings-erase')).toEqual([])
  await form.getByLabel('Type Dr. Samuel Hale to confirm').fill('Dr. Samuel Hale')
  await form.getByRole('button', { name: 'Forget them for good' }).click()
  await cardOf(page, 'Dr. Samuel Hale').waitFor({ state: 'hidden' })
  await members(page).getByText('erased').first().waitFor()
})
