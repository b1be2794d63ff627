import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, signIn } from './console-online.ts'
import { type Desk, foundQuietDesk, openDesk } from './desk.ts'

let online: ConsoleOnline
let desk: Desk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

test('a wrong key says what is wrong and what to do, and the right one opens the board', async () => {
  const page = await online.openPage()
  await page.getByLabel('Key', { exact: true }).fill('us_wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('unknown, revoked or expired')
  await signIn(page, ` ${desk.leadsKey}\n`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Harbor Desk')
  expect(await page.getByRole('banner').textContent()).toContain('Dana WhitfieldOps lead')
})

test('the key is in no address and in no storage of the browser', async () => {
  const page = await online.openPage()
  await signIn(page, desk.leadsKey)
  expect(page.url()).not.toContain(desk.leadsKey)
  expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage, document.cookie])')).not.toContain('us_')
})

test('a reload keeps the session, and signing out ends it', async () => {
  const page = await online.openPage()
  await signIn(page, desk.leadsKey)
  await page.reload()
  await page.getByRole('table').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Key', { exact: true }).waitFor()
  await page.goBack()
  await page.goto(online.api.url)
  await page.getByLabel('Key', { exact: true }).waitFor()
})

test('a session that is ended elsewhere takes the page to the door, and the next person sees nothing of it', async () => {
  const page = await online.openPage()
  await signIn(page, desk.leadsKey)
  await page.context().clearCookies()
  // Whatever it reads next tells it: what the press asks for, unless a live update was sooner and the button is gone.
  const pressed = page
    .getByRole('button', { name: 'Overdue' })
    .click({ timeout: 60_000 })
    .catch(() => undefined)
  await page.getByLabel('Key', { exact: true }).waitFor()
  await pressed
  await page.route('**/v1/board?**', () => undefined)
  await page.getByLabel('Key', { exact: true }).fill((await foundQuietDesk(online)).leadsKey)
  await page.keyboard.press('Enter')
  await page.getByText('Reading the board').waitFor({ state: 'attached' })
  expect(await page.getByText('Late inbox').count()).toBe(0)
})

test("a client's contact sees the client's own work, and nothing to choose clients or assistants by", async () => {
  const page = await online.openPage()
  await signIn(page, await desk.keyOf('contact'))
  const text = await page.getByRole('table').textContent()
  expect(text).toContain('Late inbox')
  expect(text).not.toContain('Referral at night')
  expect(await page.getByRole('combobox').count()).toBe(1)
})
