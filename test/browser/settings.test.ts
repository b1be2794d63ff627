import { callerOf } from '@understudy/api/test/caller'
import type { Locator, Page } from 'playwright-core'
import { Webhook } from 'standardwebhooks'
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

const openPart = async (name: string, part: string) => online.openAs(await desk.keyOf(name), `/settings?part=${part}`)

const members = (page: Page) => page.getByRole('list', { name: 'Members' })
const cardOf = (page: Page, name: string) => members(page).locator('> li').filter({ hasText: name })

/** What is done about somebody is behind one button of their line. */
async function actsOf(page: Page, name: string): Promise<Locator> {
  const row = cardOf(page, name)
  const change = row.getByRole('button', { name: new RegExp(`^(Change|Close) ${name}`) })
  if ((await change.getAttribute('aria-expanded')) === 'false') await change.click()
  return row
}

/** Unfolds a form and hands it over. */
async function unfold(of: Locator, title: string): Promise<Locator> {
  await of.getByText(title, { exact: true }).click()
  return of.getByRole('form', { name: title })
}

test('an owner puts a name, an address and roles right, and is told what another address does and why a role has to stay', async () => {
  const page = await openPart('Olivia Grant', 'members')
  const form = await unfold(await actsOf(page, 'Maya Torres'), 'Edit…')
  await form.getByLabel('Name').fill('Maya Torres Vega')
  await form.getByLabel('E-mail').fill('maya.vega@northlight.example')
  await form.getByText('send a new sign-in link').waitFor()
  await form.getByLabel('Reviewer').check()
  expect(await lookOver(page, 'settings-correct')).toEqual([])
  await form.getByRole('button', { name: 'Save changes' }).click()
  const corrected = cardOf(page, 'Maya Torres Vega')
  await corrected.getByText('maya.vega@northlight.example').waitFor()
  await corrected.getByText('Reviewer').first().waitFor()

  const again = await unfold(await actsOf(page, 'Maya Torres Vega'), 'Edit…')
  await again.getByLabel('Assistant', { exact: true }).uncheck()
  await again.getByRole('button', { name: 'Save changes' }).click()
  await again.getByRole('alert').getByText('They have the task').first().waitFor()
  expect(await lookOver(page, 'settings-correct-refused')).toEqual([])
})

test('a lead corrects who is no owner, and is offered neither addresses nor invitations nor anybody’s end for good', async () => {
  const page = await openPart('Dana Whitfield', 'members')
  const form = await unfold(await actsOf(page, 'Dana Whitfield'), 'Edit…')
  expect(await cardOf(page, 'Olivia Grant').getByRole('button').count()).toBe(0)
  await form.getByLabel('Name').waitFor()
  expect(await form.getByLabel('E-mail').count()).toBe(0)
  expect(await form.getByLabel('Owner').count()).toBe(0)
  for (const hidden of ['Invite member', 'Send a sign-in link', 'for good'])
    expect(await page.getByText(hidden).count(), hidden).toBe(0)
})

test('mail that comes back is told where the person is, with both ways out', async () => {
  const page = await openPart('Olivia Grant', 'members')
  await cardOf(page, 'Priya Nair').getByRole('link', { name: 'Priya Nair' }).click()
  const priya = page.getByRole('article', { name: 'Priya Nair' })
  const form = await unfold(priya, 'Report bouncing e-mail…')
  await form.getByLabel('Reply of the mail server').fill('550 no such mailbox')
  await form.getByRole('button', { name: 'Turn off e-mail' }).click()
  await priya.locator('.mailbox summary').click()
  await priya.getByText('550 no such mailbox').waitFor()
  expect(await lookOver(page, 'person-mailbox')).toEqual([])
  await priya.getByRole('button', { name: 'Turn e-mail back on for Priya Nair' }).click()
  await priya.getByText('550 no such mailbox').waitFor({ state: 'detached' })
})

test('somebody who became a scribe gets a credential where they are looked at, and loses it again with a reason', async () => {
  const page = await openPart('Olivia Grant', 'members')
  const role = await unfold(await actsOf(page, 'Tom Okafor'), 'Change support role…')
  await role.getByLabel('Support role').selectOption('Scribe')
  await role.getByRole('button', { name: 'Save support role' }).click()
  await cardOf(page, 'Tom Okafor').getByText('Assistant, Scribe').waitFor()
  await cardOf(page, 'Tom Okafor').getByRole('link', { name: 'Tom Okafor' }).click()
  const tom = page.getByRole('article', { name: 'Tom Okafor' })
  const given = await unfold(tom, 'Record scribe credential…')
  await given.getByLabel('Credential').selectOption('Designated by the agency')
  await given.getByRole('button', { name: 'Record credential', exact: true }).click()
  await tom.getByText('designated scribe').waitFor()
  const withdrawn = await unfold(tom, 'Withdraw scribe credential…')
  await withdrawn.getByLabel('Reason for withdrawing').fill('He goes back to billing')
  await withdrawn.getByRole('button', { name: 'Withdraw credential' }).click()
  await tom.getByText('designated scribe').waitFor({ state: 'hidden' })
})

test('each key says whether it is still good; one is revoked and the others stay', async () => {
  const page = await openPart('Olivia Grant', 'keys')
  await page.getByText('Day in America/Chicago.').waitFor()
  const row = (name: string) => page.getByRole('row', { name })
  const create = page.getByRole('button', { name: 'Create key' })
  const make = async (name: string, area?: string) => {
    await page.getByLabel('Name', { exact: true }).fill(name)
    if (area !== undefined) {
      await page.getByLabel('Everything the member may do').uncheck()
      expect(await create.isDisabled(), 'a key that may do nothing').toBe(true)
      await page.getByRole('checkbox', { name: area }).check()
    }
    await create.click()
    await row(name).getByRole('cell', { name: 'Valid' }).waitFor()
    return String(await page.locator('.once code').textContent())
  }
  const nightly = await make('Nightly export', 'Work items: Read')
  const board = await make('Board on the wall')
  await row('Nightly export').getByRole('cell', { name: 'Work items (read)' }).waitFor()
  await row('Board on the wall').getByRole('cell', { name: 'Everything the member may do' }).waitFor()
  const good = async (key: string) => (await callerOf(online.api.url, key).get('/v1/work-items?limit=1')).status
  expect([await good(nightly), await good(board)]).toEqual([200, 200])
  await row('Nightly export').getByText('Revoke key…').click()
  await row('Nightly export').getByText('can no longer sign in').waitFor()
  await row('Nightly export').getByRole('button', { name: 'Revoke key' }).click()
  await row('Nightly export').getByRole('cell', { name: 'Revoked' }).waitFor()
  expect(await row('Nightly export').getByText('Revoke key…').count()).toBe(0)
  expect(await row('Board on the wall').getByText('Revoke key…').count()).toBe(1)
  expect([await good(nightly), await good(board)]).toEqual([401, 200])
  expect(await lookOver(page, 'settings-key-table')).toEqual([])
})

test('somebody is forgotten for good by an owner who has typed whom, once it was said what goes', async () => {
  const page = await openPart('Olivia Grant', 'members')
  const form = await unfold(await actsOf(page, 'Dr. Samuel Hale'), 'Erase Dr. Samuel Hale for good…')
  await form.getByText('This cannot be undone.').waitFor()
  await form.getByLabel('Reason').fill('Asked for it')
  expect(await form.getByRole('button', { name: 'Erase member' }).isDisabled()).toBe(true)
  expect(await lookOver(page, 'settings-erase')).toEqual([])
  await form.getByLabel('Type “Dr. Samuel Hale” to confirm').fill('Dr. Samuel Hale')
  await form.getByRole('button', { name: 'Erase member' }).click()
  await cardOf(page, 'Dr. Samuel Hale').waitFor({ state: 'hidden' })
  await members(page).getByText('erased').first().waitFor()
})

test('a webhook has its secret shown once, is told less, is switched off and on, gets a new secret, and goes', async () => {
  const page = await openPart('Olivia Grant', 'channels')
  const add = await unfold(page.locator('.part-body'), 'Add webhook')
  await add.getByLabel('Address').fill('https://93.184.216.34/hooks')
  await add.getByLabel('Name').fill('Our dashboard')
  await add.getByRole('button', { name: 'Add webhook' }).click()
  const hook = page
    .getByRole('list', { name: 'Notification channels' })
    .locator('> li')
    .filter({ hasText: 'Our dashboard' })
  await hook
    .locator('.once code')
    .getByText(/^whsec_/)
    .waitFor()
  await hook.getByText('Receives every kind of message').waitFor()
  const change = await unfold(hook, 'Change what “Our dashboard” receives…')
  await change.getByLabel('Send every kind of message').uncheck()
  await change.getByLabel('Resolved', { exact: true }).check()
  await change.getByRole('button', { name: 'Save changes' }).click()
  await change.getByRole('alert').getByText('Also tick “Escalation raised”').waitFor()
  await change.getByLabel('Escalation raised').check()
  expect(await change.getByRole('alert').count()).toBe(0)
  expect(await lookOver(page, 'settings-webhook')).toEqual([])
  await change.getByRole('button', { name: 'Save changes' }).click()
  await hook.getByText('Escalation raised; Resolved').waitFor()
  const off = await unfold(hook, 'Turn off “Our dashboard”…')
  await off.getByLabel('Reason').fill('It moves house')
  await off.getByRole('button', { name: 'Turn off webhook' }).click()
  await hook.getByText('It moves house').waitFor()
  await hook.getByRole('button', { name: 'Turn on “Our dashboard”' }).click()
  const renew = await unfold(hook, 'New secret for “Our dashboard”…')
  await renew.getByRole('button', { name: 'Create new secret' }).click()
  await hook
    .locator('.once code')
    .getByText(/^whsec_/)
    .waitFor()
  await hook.getByText('Two secrets sign until tomorrow').waitFor()
  const gone = await unfold(hook, 'Delete “Our dashboard”…')
  await gone.getByRole('button', { name: 'Delete webhook' }).click()
  await hook.waitFor({ state: 'hidden' })

  const connect = await unfold(page.locator('.part-body'), 'Connect chat')
  await connect.getByLabel('Name').fill('Leads')
  await connect.getByLabel('Incoming webhook address').fill('https://93.184.216.34/services/T1/B1/x')
  await connect.getByRole('button', { name: 'Connect chat' }).click()
  const chat = page
    .getByRole('list', { name: 'Notification channels' })
    .locator('> li')
    .filter({ hasText: 'Slack, the agency’s' })
  const leave = await unfold(chat, 'Disconnect “Leads”…')
  await leave.getByRole('button', { name: 'Disconnect chat' }).click()
  await chat.waitFor({ state: 'hidden' })
})

test('another system is let in by a secret that is shown once, beside how it signs, and seen when it sent last', async () => {
  const page = await openPart('Dana Whitfield', 'channels')
  const inbound = page.getByRole('region', { name: 'Work from other systems' })
  const open = await unfold(inbound, 'Add inbound webhook')
  await open.getByLabel('System').fill('The order desk')
  await open.getByLabel('Task').selectOption({ index: 1 })
  await open.getByRole('button', { name: 'Add inbound webhook' }).click()
  const desk = inbound.getByRole('listitem').filter({ hasText: 'The order desk' }).first()
  const secret = String(await desk.locator('.once code').textContent())
  await desk.getByText('Nothing received yet').waitFor()
  await desk.getByText('Sign it by Standard Webhooks 1.0').waitFor()
  expect(await lookOver(page, 'settings-inbound')).toEqual([])

  const address = String(await desk.locator('.how-to-send p code').textContent())
  const body = JSON.stringify({ type: 'work_item.requested', data: { externalId: 'order-1', title: 'Order 1' } })
  const at = new Date()
  const headers = {
    ...{ 'content-type': 'application/json', 'webhook-id': 'msg_1' },
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('msg_1', at, body),
  }
  expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(201)
  await page.reload()
  await desk.getByText('Last received').waitFor()
  expect(await desk.locator('.once').count(), 'the secret is shown once').toBe(0)
  const renew = await unfold(desk, 'New secret for “The order desk”…')
  await renew.getByRole('button', { name: 'Create new secret' }).click()
  await expect.poll(() => desk.locator('.once code').textContent()).not.toBe(secret)
  const close = await unfold(desk, 'Delete “The order desk”…')
  await close.getByRole('button', { name: 'Delete inbound webhook' }).click()
  await desk.waitFor({ state: 'hidden' })
})
