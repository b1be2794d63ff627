import { insertOfMessage } from '@understudy/api/test/message-sent'
import { demoAgencyId } from '@understudy/cli/seed/demo-agency'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
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

const openPage = async (name: string) => online.openAs(await desk.keyOf(name))

async function memberId(name: string): Promise<string> {
  const { rows } = await online.admin.query('select id from member where agency_id = $1 and name = $2', [
    demoAgencyId,
    name,
  ])
  return String(rows[0]?.id)
}

async function tell(name: string, aboutId: string, title: string): Promise<void> {
  const { rows } = await online.admin.query('select id from work_item where agency_id = $1 and title = $2', [
    demoAgencyId,
    title,
  ])
  const ofItem = { aboutId, workItemId: String(rows[0]?.id) }
  const about = { agencyId: demoAgencyId, memberId: await memberId(name), channel: 'in_app', ...ofItem }
  const id = await insertOfMessage(online.engine, about)
  await online.admin.query('update message set sent_at = clock_timestamp() where id = $1', [id])
}

const bell = (page: Page, name: string | RegExp) => page.getByRole('banner').getByRole('link', { name })

test('what somebody is told is counted at the bell, leads to what it is about, and is read then', async () => {
  const page = await openPage('Olivia Grant')
  await bell(page, 'Inbox').click()
  await page.getByRole('heading', { name: 'No messages yet' }).waitFor()
  expect(await lookOver(page, 'inbox-empty')).toEqual([])
  const id = await desk.escalate('Inbox, flagged by a partner')
  await tell('Olivia Grant', id, 'Inbox, flagged by a partner')
  await tell('Olivia Grant', id, 'Inbox, flagged by a partner')
  await bell(page, /^Inbox 2 unread$/).waitFor()
  const messages = page.getByRole('region', { name: 'Messages' })
  await messages.getByRole('link', { name: 'A promise was missed' }).nth(1).waitFor()
  await messages
    .getByText(/^Inbox triage \(non-clinical\) · Birch & Vale Architects · (due|missed) /)
    .nth(1)
    .waitFor()
  expect(await lookOver(page, 'inbox')).toEqual([])
  await messages.getByRole('link', { name: 'A promise was missed' }).first().click()
  await page.getByRole('article', { name: 'Somebody asks for a decision' }).waitFor()
  await bell(page, /^Inbox 1 unread$/).click()
  await messages.getByRole('button', { name: 'Mark all as read' }).click()
  await bell(page, /^Inbox$/).waitFor()
  await messages.getByText('Unread', { exact: true }).click()
  await page.getByRole('heading', { name: 'No unread messages' }).waitFor()
})

test('an assistant says how they want to be told; what cannot be is said at its field, and the rest is kept', async () => {
  const page = await openPage('Maya Torres')
  await page.goto(`${online.api.url}/settings/notifications`)
  const form = page.getByRole('form', { name: 'Notifications' })
  await form.getByLabel('Quiet from').fill('22:00')
  for (const way of ['Inbox', 'E-mail', 'Slack', 'Teams']) await form.getByLabel(way).uncheck()
  await form.getByRole('button', { name: 'Save settings' }).click()
  await form.getByText('Enter both times, or leave both empty.').waitFor()
  await form.getByText('At least one channel must stay on').waitFor()
  expect(await lookOver(page, 'how-told')).toEqual([])
  await form.getByLabel('Quiet until').fill('07:00')
  await form.getByLabel('Inbox').check()
  await form.getByLabel('Frequency').selectOption('Daily summary')
  await form.getByLabel('Send at').fill('08:30')
  await form.getByLabel('A promise will probably be missed').uncheck()
  await form.getByRole('button', { name: 'Save settings' }).click()
  await form.getByText('Saved. Applies from the next message on.').waitFor()
  await page.reload()
  expect(await form.getByLabel('Quiet from').inputValue()).toBe('22:00')
  expect(await form.getByLabel('Slack').isChecked()).toBe(false)
})

test('what another decides while one writes loses nothing of it, and says who decided and in which words', async () => {
  const page = await openPage('Dana Whitfield')
  const id = await desk.escalate('Inbox, second round')
  await page.goto(`${online.api.url}/escalations/${id}`)
  const opened = page.getByRole('article', { name: 'Somebody asks for a decision' })
  await opened.getByText('Dana Whitfield in the console').waitFor()
  await opened.getByRole('button', { name: 'Resolve' }).click()
  await opened.getByLabel('Decision').fill('The second offer, by Friday')
  const olivia = await desk.as('Olivia Grant')
  expect((await olivia.post(`/v1/escalations/${id}/resolution`, { why: 'The first offer' })).status).toBe(200)
  await opened.getByText('Resolved by Olivia Grant').waitFor()
  await opened.getByText('The first offer').waitFor()
  expect(await opened.getByLabel('Your unsent text').inputValue()).toBe('The second offer, by Friday')
  expect(await lookOver(page, 'escalation-decided-meanwhile')).toEqual([])
  await page.reload()
  await opened.getByLabel('Your unsent text').waitFor()
  await opened.getByRole('button', { name: 'Discard text' }).click()
  await opened.getByLabel('Your unsent text').waitFor({ state: 'hidden' })
  await page.getByText('Resolved', { exact: true }).first().click()
  await page.getByRole('link', { name: '“The first offer”' }).waitFor()
  expect(await lookOver(page, 'escalations-resolved')).toEqual([])
})

test('what an assistant posts of their day is read by whoever leads, beside who has not posted, and by themselves', async () => {
  const maya = await openPage('Maya Torres')
  await maya.goto(`${online.api.url}/work?show=update`)
  await maya.getByLabel('Anything else').fill('The portal was slow after lunch')
  await maya.getByRole('button', { name: 'Post update' }).click()
  await maya.getByText('Posted. Your lead sees it').waitFor()
  await maya.getByRole('region', { name: 'Posted updates' }).locator('summary').first().click()
  await maya.getByText('The portal was slow after lunch').last().waitFor()
  expect(await lookOver(maya, 'own-updates')).toEqual([])
  const page = await openPage('Dana Whitfield')
  await page.goto(`${online.api.url}/people?part=updates`)
  const updates = page.getByRole('region', { name: 'Daily updates' })
  await updates.getByText('The portal was slow after lunch').waitFor()
  await updates.getByRole('link', { name: 'Maya Torres' }).waitFor()
  expect(await lookOver(page, 'updates')).toEqual([])
  await updates.getByRole('button', { name: 'Previous day' }).click()
  await updates.getByText('The portal was slow after lunch').waitFor({ state: 'hidden' })
})

test('an assistant makes an address of due work for their calendar, which is shown once, reads it and revokes it', async () => {
  const page = await openPage('Maya Torres')
  await page.goto(`${online.api.url}/inbox?part=calendar`)
  await page.getByLabel('Name', { exact: true }).fill('Phone')
  await page.getByRole('button', { name: 'Create address' }).click()
  const url = await page.getByRole('status').locator('code').textContent()
  const read = async () => (await fetch(new URL(new URL(String(url)).pathname, online.api.url))).status
  expect(await read()).toBe(200)
  const row = page.getByRole('row').filter({ hasText: 'Phone' })
  await row.getByText('Valid').waitFor()
  expect(await lookOver(page, 'due-feeds')).toEqual([])
  await row.getByText('Revoke address…').click()
  await row.getByRole('button', { name: 'Revoke address' }).click()
  await row.getByText('Revoked').waitFor()
  expect(await read()).toBe(404)
  await page.reload()
  await row.waitFor()
  expect(await page.locator('code').count()).toBe(0)
})

test('an owner sees that a member’s calendar reads what is due, when it did last, and revokes its address', async () => {
  const maya = await openPage('Maya Torres')
  await maya.goto(`${online.api.url}/inbox?part=calendar`)
  await maya.getByLabel('Name', { exact: true }).fill('Tablet')
  await maya.getByRole('button', { name: 'Create address' }).click()
  const url = await maya.getByRole('status').locator('code').textContent()
  const read = async () => (await fetch(new URL(new URL(String(url)).pathname, online.api.url))).status
  const page = await openPage('Olivia Grant')
  await page.goto(`${online.api.url}/settings?part=keys`)
  await page.getByLabel('Member', { exact: true }).selectOption('Maya Torres')
  const calendars = page.getByRole('region', { name: 'Calendar addresses' })
  const row = calendars.getByRole('row').filter({ hasText: 'Tablet' })
  await row.getByText('Never').waitFor()
  expect(await read()).toBe(200)
  await page.reload()
  await page.getByLabel('Member', { exact: true }).selectOption('Maya Torres')
  await row.getByText('Valid').waitFor()
  expect(await row.getByText('Never').count()).toBe(0)
  expect(await lookOver(page, 'settings-calendars-of-others')).toEqual([])
  await row.getByText('Revoke address…').click()
  await row.getByRole('button', { name: 'Revoke address' }).click()
  await row.getByText('Revoked').waitFor()
  expect(await read()).toBe(404)
})

test('a test by e-mail without a mail server says at once what to set, and one by the inbox that it was sent', async () => {
  const page = await openPage('Dana Whitfield')
  await page.goto(`${online.api.url}/settings?part=channels`)
  await page.getByRole('button', { name: 'Send test: E-mail' }).click()
  await page.getByRole('alert').getByText('E-mail is not set up on this installation').waitFor()
  await page.getByRole('alert').getByText('For administrators').click()
  await page.getByRole('alert').getByText('SMTP_URL').waitFor()
  await page.getByRole('button', { name: 'Send test: Inbox' }).click()
  await page.getByText('Sending test…').waitFor()
  expect(await lookOver(page, 'channel-tests')).toEqual([])
})
