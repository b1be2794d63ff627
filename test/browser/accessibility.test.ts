import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { type ConsoleOnline, desktop, openConsole, phone, signIn } from './console-online.ts'
import { type Desk, knowsRisks, openDesk } from './desk.ts'

let online: ConsoleOnline
let desk: Desk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
  await knowsRisks(online.admin)
})
afterAll(() => online.close())

/** What axe finds in both schemes; the console follows the one that the machine changes to. */
async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    found.push(...(await axeViolations(page)).map((one) => `${colorScheme}: ${one}`))
  }
  return found
}

test.each([
  ['desktop', desktop],
  ['phone', phone],
])('axe finds nothing on a %s, in light and in dark', async (_, width) => {
  const page = await online.openPage({ ...width, reducedMotion: 'reduce' })
  await page.getByLabel('Key', { exact: true }).fill('us_wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').waitFor()
  expect(await violations(page)).toEqual([])
  await signIn(page, desk.leadsKey)
  await page.getByText('Live', { exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Waiting for a plan' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('article').first().getByText('Why').click()
  await drawer.getByText('Created', { exact: true }).last().waitFor()
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Overdue' }).click()
  await page.getByLabel('State').selectOption('In review')
  await page.getByText('Nothing matches these filters').waitFor()
  expect(await violations(page)).toEqual([])
})

test('nothing is wider than a phone', async () => {
  const page = await online.openPage(phone)
  const overflow = () =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(await overflow()).toBe(0)
  await signIn(page, desk.leadsKey)
  await page.getByText('Live', { exact: true }).waitFor()
  expect(await overflow()).toBe(0)
  await page.getByRole('link', { name: 'Waiting for a plan' }).click()
  await page.getByText('History').waitFor()
  expect(await overflow()).toBe(0)
})

test('the colours that somebody chose are there again, from the first moment of the next visit', async () => {
  const page = await online.openAs(desk.leadsKey, undefined, { colorScheme: 'light' })
  const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme')
  expect(await scheme()).toBe('light')
  await page
    .getByText('Dark', { exact: true })
    .check({ force: true })
    .catch(() => page.locator('[title=Dark]').click())
  await expect.poll(scheme, { timeout: 60_000 }).toBe('dark')
  await page.reload({ waitUntil: 'commit' })
  await page.locator('html[data-mantine-color-scheme]').waitFor({ state: 'attached' })
  expect(await scheme()).toBe('dark')
})

test('whoever wants less motion gets none', async () => {
  const page = await online.openAs(desk.leadsKey, undefined, { reducedMotion: 'reduce' })
  const moving = `[...document.querySelectorAll('*')].filter((one) => {
    const { transitionDuration, animationName } = getComputedStyle(one)
    return !/^(0s(, )?)+$/.test(transitionDuration) || animationName !== 'none'
  }).map((one) => one.className)`
  expect(await page.evaluate(moving)).toEqual([])
})
