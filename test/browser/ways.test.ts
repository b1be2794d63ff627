import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'

/** Two cores may be busy; nothing here is about speed. */
const soon = { timeout: 60_000 }
const nobody = '0b1c2d3e-0000-4000-8000-00000000000a'

let online: ConsoleOnline
let desk: DemoDesk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDemoDesk(online)
})
afterAll(() => online.close())

const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name })

const openPage = async (name: string) => online.openAs(await desk.keyOf(name))

test('a page that cannot be fetched says so, leaves the way to the others, and is there once the connection is', async () => {
  const page = await openPage('Olivia Grant')
  await page.context().setOffline(true)
  await link(page, 'Delegations').click()
  await page.getByRole('heading', { name: 'You are offline' }).waitFor()
  await link(page, 'Board').click()
  await page.getByRole('table').waitFor()
  await link(page, 'Delegations').click()
  await page.getByRole('heading', { name: 'You are offline' }).waitFor()
  await page.context().setOffline(false)
  await page.getByRole('heading', { name: 'Delegations' }).first().waitFor()
  // The rules of one that failed cannot even be read.
  const unstyled = '[...document.styleSheets].filter(({ href, cssRules }) => href && cssRules.length === 0).length'
  await expect.poll(() => page.evaluate(unstyled), soon).toBe(0)
})

test('an address that leads nowhere says so, or is that of the board', async () => {
  const page = await openPage('Olivia Grant')
  const go = (address: string) => page.goto(`${online.api.url}${address}`)
  await go('/insight?days=99999999999')
  await page.getByRole('form', { name: 'Filters' }).waitFor()
  expect(await page.getByLabel('Period').inputValue()).toBe('90')
  await go('/insight?part=independence')
  await page.getByLabel('Client').waitFor()
  expect(await page.getByLabel('Period').count()).toBe(0)
  await go(`/people/${nobody}`)
  await page.getByRole('heading', { name: 'Assistant not found' }).waitFor()
  await go(`/fixes/${nobody}`)
  await page.getByRole('heading', { name: 'Process fix not found' }).waitFor()
  await go(`/?item=${nobody}`)
  await page.getByRole('dialog').getByRole('alert').waitFor()
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0)
  await go('/nowhere')
  await page.getByRole('table').waitFor()
  await expect.poll(() => new URL(page.url()).pathname, soon).toBe('/')
})

test('of two who write the next version of one brief the later is told what the earlier published, and undoes none of it', async () => {
  const early = await openPage('Dana Whitfield')
  const late = await openPage('Olivia Grant')
  for (const page of [early, late]) {
    await link(page, 'Clients').click()
    await page.getByRole('link', { name: 'Harbor Family Medicine' }).click()
    await page.getByRole('link', { name: 'Referral status tracking' }).click()
    await page.getByRole('button', { name: 'Write next version' }).click()
  }
  const add = async (page: Page, section: string, words: string) => {
    const field = page.getByRole('article').getByLabel(section)
    await field.fill(`${await field.inputValue()} ${words}`)
  }
  await add(early, 'Constraints', 'Never by fax.')
  await add(late, 'Examples', 'See the folder.')
  const arrived = Promise.withResolvers<void>()
  await late.route(/\/v1\/tasks(\?|$)/, async (route) => {
    await arrived.promise
    await route.continue()
  })
  await early.getByRole('button', { name: 'Publish' }).click()
  await early.getByText('version 2,').waitFor()
  // Before the news of it has arrived.
  const answer = late.waitForResponse(
    (response) => response.request().method() === 'POST' && /brief$/.test(response.url()),
  )
  await late.getByRole('button', { name: 'Publish' }).click()
  expect((await answer).status()).toBe(412)
  arrived.resolve()
  const told = late.getByRole('alert').filter({ hasText: 'Version 2 was published meanwhile' })
  await told.locator('ins').filter({ hasText: 'fax' }).waitFor()
  await told.getByRole('button', { name: 'Continue from version 2' }).click()
  expect(await late.getByRole('article').getByLabel('Examples').inputValue()).toContain('See the folder.')
  expect(await late.getByRole('article').getByLabel('Constraints').inputValue()).toContain('Never by fax.')
  await late.getByRole('button', { name: 'Publish' }).click()
  await late.getByText('version 3,').waitFor()
})
