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

const bar = () => page.getByRole('region', { name: 'Selection' })
const undo = () => page.getByRole('button', { name: 'Undo' })
const isChosen = (title: string) => page.getByLabel(`Select ${title}`).isChecked()

test('everything that passes the filters is chosen at once and given to one person, however much of it there is', async () => {
  await desk.makeMany(230)
  await page.reload()
  const all = page.getByRole('checkbox', { name: 'Select all 235 items', exact: true })
  await all.waitFor(soon)
  // The rest is read first: it is ticked once all of it is.
  await all.click()
  await bar().getByText('235 items selected').waitFor(soon)
  await pick(page, bar(), 'Assign to', 'Maya Torres')
  await page.getByText('235 items assigned to Maya Torres.').waitFor(soon)
  // Of these one goes back to whoever had it; to nobody no work goes back.
  await page.getByText('had no assistant before, which Undo cannot restore').waitFor()
  const { body } = await lead.get('/v1/board?limit=500')
  const rows = body.rows as { assistantName: string | null }[]
  expect(rows.filter(({ assistantName }) => assistantName === 'Maya Torres')).toHaveLength(235)
})

test('a group is chosen by its head, and Shift chooses from the last one on', async () => {
  await page.getByLabel('Group').selectOption('By client')
  await page.getByRole('checkbox', { name: 'Select all 4 items of Birch & Vale' }).check()
  await bar().getByText('4 items selected').waitFor()
  expect(await lookOver(page, 'board-group-chosen')).toEqual([])
  expect(await isChosen('Referral at night')).toBe(false)
  await bar().getByRole('button', { name: 'Clear selection' }).click()
  await page.getByLabel('Group').selectOption('No grouping')
  await page.getByLabel('Select Late inbox').check()
  await page.getByLabel('Select Referral at night').click({ modifiers: ['Shift'] })
  await bar().getByText('4 items selected').waitFor()
  expect(await isChosen('Waiting for a plan')).toBe(false)
  await bar().getByRole('button', { name: 'Select all 5 items' }).click()
  await bar().getByText('5 items selected').waitFor()
})

test('before many are given to somebody it stands beside each name of how many they would be refused, and why', async () => {
  const kim = { name: 'Kim Ito', email: 'kim.ito@example.org', roles: ['assistant'], supportRole: 'general_va' }
  await desk.say('member.join', { ...kim, clientId: null }, 0)
  const { taskId } = (await lead.get(`/v1/work-items/${desk.items.closed}`)).body
  const reason = 'Visits are written down in it'
  for (const act of ['suspect', 'mark'])
    expect((await lead.post(`/v1/tasks/${taskId}/clinical/${act}`, { reason })).status).toBe(200)
  await page.reload()
  for (const title of ['Late inbox', 'Referral at night']) await page.getByLabel(`Select ${title}`).check()
  await bar().getByRole('button', { name: 'Assign items…' }).click()
  const options = page.getByRole('dialog', { name: 'Assign to', exact: true }).getByRole('option')
  await options.getByText('1 of 2 would be refused:').waitFor(soon)
  expect(await options.allTextContents()).toEqual([
    expect.stringMatching(/^Maya Torres1 of 2 would be refused: .*clinical/i),
    expect.stringMatching(/^Kim Ito.*agreement/),
  ])
  expect(await lookOver(page, 'board-give-many')).toEqual([])
})

test('what could not be done is said in whole sentences, stays chosen, and is done when one tries again', async () => {
  await page.getByLabel('Select Late inbox').check()
  await page.getByLabel('Select Calm report').check()
  await page.route('**/v1/commands', (route) => route.abort())
  await pick(page, bar(), 'Priority', 'High')
  await page.getByText('The server does not answer. 2 items were left unchanged.').waitFor()
  await bar().getByText('2 items selected').waitFor()
  await page.unroute('**/v1/commands')
  await pick(page, bar(), 'Priority', 'High')
  await page.getByText('2 items set to high.').waitFor()
  await undo().click()
  await page.getByText('2 items restored.').waitFor()
})

test('by keys nothing is done while one goes through a list, Enter does it once, and one is on the row again', async () => {
  const row = page.getByRole('row').filter({ hasText: 'Late inbox' })
  await row.getByRole('link').focus()
  await page.keyboard.press('x')
  await bar().getByText('1 item selected').waitFor()
  await page.keyboard.press('p')
  const list = page.getByRole('dialog', { name: 'Priority', exact: true })
  await list.getByRole('option', { name: 'Low' }).waitFor()
  await page.keyboard.press('Enter')
  for (const key of ['ArrowDown', 'ArrowDown', 'Escape']) await page.keyboard.press(key)
  await list.waitFor({ state: 'detached' })
  expect((await lead.get(`/v1/work-items/${desk.items.late}`)).body.priority).toBe('normal')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Late inbox')
  await page.keyboard.press('p')
  await list.getByRole('option', { name: 'Low' }).waitFor()
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('status').filter({ hasText: '1 item set to low.' }).waitFor()
  expect((await lead.get(`/v1/work-items/${desk.items.late}`)).body.priority).toBe('low')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Late inbox')
  expect(await page.getByText('1 item set to low.').count()).toBe(1)
})

test('a reason that is not given after all goes with Escape, and what lies beneath stays', async () => {
  await page.getByRole('link', { name: 'Late inbox' }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Cancel item…' }).click()
  await drawer.getByLabel('Reason for cancelling').waitFor()
  expect(await lookOver(page, 'item-cancel')).toEqual([])
  await page.keyboard.press('Escape')
  await drawer.getByRole('button', { name: 'Cancel item…' }).waitFor()
  expect(await page.evaluate('document.activeElement.closest("section").textContent')).toContain('Actions')
})

test('a row that J or K goes to is seen whole: neither the head of the table nor what is done with a selection lies over it', async () => {
  await desk.makeMany(30)
  // Rows that glide are still on their way.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  for (const width of [1280, 700, 390]) {
    await page.setViewportSize({ width, height: 600 })
    await page.getByRole('link', { name: 'Late inbox' }).focus()
    expect(await hiddenOnTheWay('j', 9)).toEqual([])
    await page.keyboard.press('x')
    await bar().waitFor()
    expect(await hiddenOnTheWay('j', 5)).toEqual([])
    expect(await hiddenOnTheWay('k', 14)).toEqual([])
    await bar().getByRole('button', { name: 'Clear selection' }).click()
  }
})

/** The rows of so many on the way by this key over whose upper or lower edge something lies. */
async function hiddenOnTheWay(key: 'j' | 'k', count: number): Promise<unknown[]> {
  const hidden: unknown[] = []
  for (let gone = 0; gone < count; gone++) {
    await page.keyboard.press(key)
    const title = await page.evaluate(`(() => {
      const row = document.activeElement.closest('tr')
      const { top, bottom } = row.getBoundingClientRect()
      const isSeen = [top + 4, bottom - 12].every((y) => row.contains(document.elementFromPoint(innerWidth / 2, y)))
      return isSeen ? undefined : document.activeElement.textContent
    })()`)
    if (title !== undefined) hidden.push(title)
  }
  return hidden
}
