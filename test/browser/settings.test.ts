import type { Locator, Page } from 'playwright-core'
import { Webhook } from 'standardwebhooks'
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

test('somebody who became a scribe gets a credential where they are looked at, and loses it again with a reason', async () => {
  const page = await openPart('Olivia Grant', 'members')
  const role = await unfold(cardOf(page, 'Tom Okafor'), 'Change the support role of Tom Okafor')
  await role.getByLabel('Support role').selectOption('Scribe')
  await role.getByRole('button', { name: 'Save it' }).click()
  await cardOf(page, 'Tom Okafor').getByText('Assistant, Scribe').waitFor()
  await cardOf(page, 'Tom Okafor').getByRole('link', { name: 'Tom Okafor' }).click()
  const tom = page.getByRole('article', { name: 'Tom Okafor' })
  const given = await unfold(tom, 'Record a scribe credential')
  await given.getByLabel('Credential').selectOption('Designated, by the agency')
  await given.getByRole('button', { name: 'Record it' }).click()
  await tom.getByText('designated scribe').waitFor()
  const withdrawn = await unfold(tom, 'Withdraw the scribe credential')
  await withdrawn.getByLabel('Why it is withdrawn').fill('He goes back to billing')
  await withdrawn.getByRole('button', { name: 'Withdraw it' }).click()
  await tom.getByText('designated scribe').waitFor({ state: 'hidden' })
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

test('a webhook has its secret shown once, is told less, is switched off and on, gets a new secret, and goes', async () => {
  const page = await openPart('Olivia Grant', 'channels')
  const add = await unfold(page.locator('.part-body'), 'Add a webhook')
  await add.getByLabel('Address').fill('https://93.184.216.34/hooks')
  await add.getByLabel('What it is for').fill('Our dashboard')
  await add.getByRole('button', { name: 'Add it' }).click()
  await page
    .locator('.once code')
    .getByText(/^whsec_/)
    .waitFor()
  const hook = page.getByRole('list', { name: 'Channels' }).locator('> li').filter({ hasText: 'Our dashboard' })
  await hook.getByText('Told of everything').waitFor()
  const change = await unfold(hook, 'Change what Our dashboard is told')
  await change.getByLabel('It is told of everything').uncheck()
  await change.getByLabel('It is resolved').check()
  await change.getByRole('button', { name: 'Save it' }).click()
  await change.getByRole('alert').waitFor()
  await change.getByLabel('An escalation began').check()
  expect(await lookOver(page, 'settings-webhook')).toEqual([])
  await change.getByRole('button', { name: 'Save it' }).click()
  await hook.getByText('An escalation began; It is resolved').waitFor()
  const off = await unfold(hook, 'Send nothing to Our dashboard')
  await off.getByLabel('Why').fill('It moves house')
  await off.getByRole('button', { name: 'Send nothing there' }).click()
  await hook.getByText('It moves house').waitFor()
  await hook.getByRole('button', { name: 'Send there again' }).click()
  const renew = await unfold(hook, 'New secret of Our dashboard')
  await renew.getByRole('button', { name: 'Make a new secret' }).click()
  await hook
    .locator('.once code')
    .getByText(/^whsec_/)
    .waitFor()
  await hook.getByText('Two secrets sign until tomorrow').waitFor()
  const gone = await unfold(hook, 'Delete Our dashboard')
  await gone.getByRole('button', { name: 'Delete it' }).click()
  await hook.waitFor({ state: 'hidden' })

  const connect = await unfold(page.locator('.part-body'), 'Connect a chat')
  await connect.getByLabel('Name').fill('Leads')
  await connect.getByLabel('Address of its incoming webhook').fill('https://93.184.216.34/services/T1/B1/x')
  await connect.getByRole('button', { name: 'Connect it' }).click()
  const chat = page.getByRole('list', { name: 'Channels' }).locator('> li').filter({ hasText: 'Slack, of the agency' })
  const leave = await unfold(chat, 'Disconnect Leads')
  await leave.getByRole('button', { name: 'Disconnect it' }).click()
  await chat.waitFor({ state: 'hidden' })
})

test('another system is let in by a secret that is shown once, beside how it signs, and seen when it sent last', async () => {
  const page = await openPart('Dana Whitfield', 'channels')
  const inbound = page.getByRole('region', { name: 'Work from other systems' })
  const open = await unfold(inbound, 'Open an inbound webhook')
  await open.getByLabel('Which system').fill('The order desk')
  await open.getByLabel('Task').selectOption({ index: 1 })
  await open.getByRole('button', { name: 'Open it' }).click()
  const desk = inbound.getByRole('listitem').filter({ hasText: 'The order desk' }).first()
  const secret = String(await desk.locator('.once code').textContent())
  await desk.getByText('Nothing was received yet').waitFor()
  await desk.getByText('Sign by Standard Webhooks 1.0').waitFor()
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
  await desk.getByText('Received last').waitFor()
  expect(await desk.locator('.once').count(), 'the secret is shown once').toBe(0)
  const renew = await unfold(desk, 'New secret for The order desk')
  await renew.getByRole('button', { name: 'Make a new secret' }).click()
  await expect.poll(() => desk.locator('.once code').textContent()).not.toBe(secret)
  const close = await unfold(desk, 'Close The order desk')
  await close.getByRole('button', { name: 'Close it' }).click()
  await desk.waitFor({ state: 'hidden' })
})
