import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'
import { lookOver } from './look-over.ts'

/** Two cores may be busy; nothing here is about speed. */
const soon = { timeout: 60_000 }

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

const link = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name })

const openPage = async (name: string) => online.openAs(await desk.keyOf(name))

test('what needs somebody now is counted on every page, and its ladder says who was told and who is next', async () => {
  const page = await openPage('Dana Whitfield')
  await desk.escalate('Inbox, flagged by a partner')
  await link(page, 'Escalations 1 needs you now').click()
  await page.getByRole('heading', { name: 'Escalations' }).waitFor()
  await page.getByRole('link', { name: 'Inbox, flagged by a partner' }).first().click()
  const opened = page.getByRole('article', { name: 'Somebody asks for a decision' })
  await opened.getByText('Which of the two offers?').waitFor()
  await opened.getByText('Every ops lead is notified').waitFor()
  const rungs = await opened.locator('.rung').allTextContents()
  expect(rungs[0]).toMatch(/^The brief’s owner and the task’s leadNotified/)
  expect(rungs[1]).toMatch(/^Every ops leadNext/)
  await opened.getByText('Dana Whitfield in the console').waitFor()
  expect(await lookOver(page, 'escalation')).toEqual([])
  await page.locator('.show').getByText('Open').click()
  await page.getByRole('region', { name: 'Escalations' }).getByRole('link').first().waitFor()
  expect(await lookOver(page, 'escalations')).toEqual([])
  await page.getByText('Needs me').click()
  await opened.getByRole('button', { name: 'Acknowledge' }).click()
  await opened.getByText('Dana Whitfield acknowledged it until').waitFor()
  await opened.getByRole('button', { name: 'Snooze' }).click()
  await opened.getByLabel('Remind me after').selectOption('4 hours')
  await opened.getByRole('button', { name: 'Snooze escalation' }).click()
  await opened.getByText('Snoozed.').waitFor()
  await opened.getByRole('button', { name: 'Hand over' }).click()
  await opened.getByLabel('Hand over to').selectOption('Olivia Grant')
  await opened.getByRole('button', { name: 'Hand over escalation' }).click()
  await opened.getByText('Olivia Grant in the console').waitFor()
  await opened.getByRole('button', { name: 'Resolve' }).click()
  await opened.getByLabel('Decision').fill('The first one')
  await opened.getByRole('button', { name: 'Resolve escalation' }).click()
  await opened.getByText('Resolved by Dana Whitfield').waitFor()
  await page.getByText('Nothing needs you now').waitFor()
})

test('what comes too late is refused in words, and the page shows how it stands', async () => {
  const page = await openPage('Dana Whitfield')
  const id = await desk.escalate('Inbox, second round')
  await page.route('**/v1/live', (route) => route.abort())
  await page.goto(`${online.api.url}/escalations/${id}`)
  const button = page.getByRole('button', { name: 'Acknowledge' })
  await button.waitFor()
  await page.route('**/v1/escalations/**', async (route) => {
    if (route.request().method() === 'POST') {
      const olivia = await desk.as('Olivia Grant')
      expect((await olivia.post(`/v1/escalations/${id}/resolution`, { why: 'Done' })).status).toBe(200)
    }
    await route.continue()
  })
  await button.click()
  await page.getByRole('alert').getByText('This escalation is resolved already').waitFor()
  await page.getByText('Resolved by Olivia Grant').first().waitFor()
})

test('a gate says what it lacks and what would satisfy it, and a promotion is confirmed with its error rates in words', async () => {
  const page = await openPage('Dana Whitfield')
  await link(page, 'Delegations').click()
  await page.getByRole('link', { name: 'Elena Petrova' }).click()
  const elena = page.getByRole('article', { name: 'Elena Petrova' })
  await elena.getByText('2 of 3 real work items observed').waitFor()
  await elena.getByText('Observe 1 more while a demonstrator does them').waitFor()
  expect(await elena.getByRole('button').count()).toBe(0)
  await page.getByRole('link', { name: 'Lucas Meyer' }).click()
  const lucas = page.getByRole('article', { name: 'Lucas Meyer' })
  await lucas.getByText('someone who gets 3 in 10 wrong gets this far by luck in about 5 in 100 cases').waitFor()
  expect(await lucas.getByRole('meter', { name: 'Evidence score' }).getAttribute('value')).toBe('15')
  await lucas.getByText('Decline the recommendation').click()
  expect(await lookOver(page, 'delegation-gate')).toEqual([])
  await lucas.getByRole('button', { name: 'Confirm promotion' }).click()
  await lucas.getByText('First independent').waitFor()
  // Whoever works by keys goes on from there, and is told that it was done.
  await page.getByRole('status').filter({ hasText: 'Confirm promotion: done.' }).waitFor({ state: 'attached' })
  await expect.poll(() => page.evaluate("document.activeElement.closest('article') !== null")).toBe(true)
  await lucas.getByRole('heading', { name: 'Trust balance' }).waitFor()
  const independent = page.getByRole('region', { name: 'Independent' })
  await independent.getByRole('link', { name: 'Lucas Meyer' }).waitFor()
  expect(await lookOver(page, 'delegation-independent')).toEqual([])
})

test('a process fix shows each time that opened it, and one that landed how often its theme came back before and after', async () => {
  const page = await openPage('Dana Whitfield')
  await link(page, 'Process fixes').click()
  const open = page.getByRole('region', { name: 'Open', exact: true }).getByRole('link').first()
  await open.waitFor()
  expect(await lookOver(page, 'fixes')).toEqual([])
  await open.click()
  const fix = page.getByRole('article')
  await fix
    .getByRole('region', { name: 'Cases of' })
    .getByRole('link', { name: /^Prior auth/ })
    .first()
    .waitFor()
  expect(await lookOver(page, 'fix-open')).toEqual([])
  await fix.getByLabel('What changed').selectOption('Training')
  await fix.getByLabel('Link to the recording').fill('https://files.example/recording')
  await fix.getByRole('combobox', { name: 'Participants' }).pressSequentially('Priya')
  await page.getByRole('option', { name: 'Priya Nair' }).click()
  await page.keyboard.press('Escape')
  await fix.getByText('Say what you changed, or why not.').waitFor()
  expect(await lookOver(page, 'fix-training')).toEqual([])
  await page.getByRole('region', { name: 'In effect', exact: true }).getByRole('link').first().click()
  await fix.getByRole('heading', { name: 'Before and after' }).waitFor()
  expect(await lookOver(page, 'fix-landed')).toEqual([])
})

test('each role has its own pages: an assistant follows their own way, a contact of a client has none to look at', async () => {
  const assistant = await openPage('Priya Nair')
  await link(assistant, 'Delegations').click()
  await assistant.getByRole('link', { name: 'Prior-authorisation' }).click()
  const own = assistant.getByRole('article')
  await own.getByText('The evidence does not recommend independence yet').waitFor()
  expect(await own.getByRole('button').count()).toBe(0)
  const contact = await openPage('Dr. Samuel Hale')
  const pages = contact.getByRole('navigation', { name: 'Pages' }).getByRole('link')
  expect(await pages.allTextContents()).toEqual([expect.stringMatching(/^Overview/), 'Board', 'Escalations'])
  await contact.goto(`${online.api.url}/delegations`)
  await contact.getByText('Referral status tracking · Harbor Family Medicine').first().waitFor()
  await expect.poll(() => contact.title(), soon).toContain('Understudy demo')
})
