import { type Caller, callerOf } from '@understudy/api/test/caller'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'
import { pick } from './pick.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let page: Page
let lead: Caller

beforeAll(async () => {
  online = await openConsole()
})
beforeEach(async () => {
  desk = await openDesk(online)
  lead = callerOf(online.api.url, desk.leadsKey)
  page = await online.openAs(desk.leadsKey)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const chosen = () => page.getByRole('region', { name: 'Selection' })
const undo = () => page.getByRole('button', { name: 'Undo' })

async function choose(...titles: string[]): Promise<void> {
  for (const title of titles) await page.getByLabel(`Select ${title}`).check()
}

async function cancel(title: string): Promise<void> {
  await choose(title)
  await chosen().getByRole('button', { name: 'Cancel items…' }).click()
  await chosen().getByLabel('Reason for cancelling').fill('The client sent it twice')
  await chosen().getByRole('button', { name: 'Cancel items', exact: true }).click()
  await page.getByText('1 item will be cancelled in a moment.').waitFor()
}

async function itemOf(name: keyof Desk['items']): Promise<{ readonly state: string; readonly priority: string }> {
  const { body } = await lead.get(`/v1/work-items/${desk.items[name]}`)
  return body as { state: string; priority: string }
}
const stateOf = async (name: keyof Desk['items']) => (await itemOf(name)).state

test('a second cancellation sends the first at once; the Undo of the second stays in sight on another page and holds', async () => {
  await cancel('Late inbox')
  await cancel('Calm report')
  await expect.poll(() => stateOf('late'), soon).toBe('cancelled')
  await page.getByText('1 item cancelled.').waitFor()
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'People' }).click()
  await undo().click()
  await page.getByText('Nothing was cancelled.').waitFor()
  await page.waitForTimeout(9_000)
  expect(await stateOf('calm')).toBe('in_progress')
})

test('what is held is cancelled though the page is read anew or signed out of within the eight seconds', async () => {
  await cancel('Late inbox')
  await page.reload()
  await expect.poll(() => stateOf('late'), { timeout: 5_000 }).toBe('cancelled')
  await cancel('Calm report')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Key', { exact: true }).waitFor()
  expect(await stateOf('calm')).toBe('cancelled')
})

test('Undo puts back what is still as it was set, and leaves what a colleague has set otherwise meanwhile', async () => {
  await choose('Late inbox', 'Calm report')
  await pick(page, chosen(), 'Priority', 'High')
  await page.getByText('2 items set to high.').waitFor()
  const answer = await lead.post(`/v1/work-items/${desk.items.late}/priority`, { priority: 'urgent' })
  expect(answer.status).toBe(200)
  await undo().click()
  await page.getByText('1 item restored. 1 item left unchanged').waitFor()
  expect((await itemOf('late')).priority).toBe('urgent')
  expect((await itemOf('calm')).priority).toBe('normal')
})

test('on a small phone the bar of what is chosen is one line, with every act in its menu', async () => {
  await page.setViewportSize({ width: 320, height: 700 })
  await choose('Late inbox', 'Calm report')
  const acts = chosen().getByRole('button', { name: 'Actions…' })
  await acts.waitFor()
  expect((await chosen().boundingBox())?.height).toBeLessThan(60)
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await lookOver(page, 'board-bulk')).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  await pick(page, chosen(), 'Actions', 'High')
  await page.getByText('2 items set to high.').waitFor()
  await undo().click()
  await page.getByText('2 items restored.').waitFor()
  await choose('Late inbox')
  await pick(page, chosen(), 'Actions', 'Cancel items…')
  await chosen().getByLabel('Reason for cancelling').fill('The client sent it twice')
  expect((await chosen().boundingBox())?.height).toBeLessThan(60)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  await chosen().getByRole('button', { name: 'Keep' }).click()
  await chosen().getByRole('button', { name: 'Clear selection' }).click()
  await chosen().waitFor({ state: 'detached' })
})

test('what a colleague changes while it is chosen is left alone by what is done to many, and stays chosen', async () => {
  await choose('Late inbox', 'Calm report')
  // The news of it does not arrive: what is chosen is what is seen.
  await page.route('**/v1/board*', (route) => route.abort())
  expect((await lead.post(`/v1/work-items/${desk.items.late}/priority`, { priority: 'urgent' })).status).toBe(200)
  await pick(page, chosen(), 'Priority', 'Low')
  await page.getByText('1 item set to low. 1 item left unchanged: changed by somebody else meanwhile.').waitFor()
  expect((await itemOf('late')).priority).toBe('urgent')
  await chosen().getByText('1 item selected').waitFor()
  expect(await page.getByLabel('Select Late inbox').isChecked()).toBe(true)
})
