import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import { openLetter } from '@understudy/engine/message/letters'
import { accepted, foundSmallAgency } from '@understudy/engine/test/small-agency'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, signIn } from './console-online.ts'
import { type Desk, foundQuietDesk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'

let online: ConsoleOnline
let desk: Desk

beforeAll(async () => {
  online = await openConsole({ signIn: { hasMail: true } })
  desk = await openDesk(online)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

test('a wrong key says what is wrong and what to do, and the right one opens the board', async () => {
  const page = await online.openPage()
  await page.getByLabel('Key', { exact: true }).fill('us_wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
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
  void page
    .getByRole('button', { name: 'Overdue' })
    .click({ timeout: 60_000 })
    .catch(() => undefined)
  await page.getByLabel('Key', { exact: true }).waitFor()
  await page.route('**/v1/board?**', () => undefined)
  await page.getByLabel('Key', { exact: true }).fill((await foundQuietDesk(online)).leadsKey)
  await page.keyboard.press('Enter')
  await page.getByText('Loading the board').waitFor({ state: 'attached' })
  expect(await page.getByText('Late inbox').count()).toBe(0)
})

test('where somebody else comes in in another tab, the page of the first begins anew, with the second one’s name and pages', async () => {
  const first = await online.openPage()
  await signIn(first, desk.leadsKey)
  const second = await first.context().newPage()
  await second.goto(online.api.url)
  await second.getByRole('button', { name: 'Sign out' }).click()
  await signIn(second, await desk.keyOf('contact'))
  await first.getByRole('banner').getByText('Client contact').waitFor()
  expect(await first.getByRole('banner').textContent()).not.toContain('Dana Whitfield')
  expect(await first.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'People' }).count()).toBe(0)
})

test("a client's contact sees the client's own work, and nothing to choose clients or assistants by", async () => {
  const page = await online.openPage()
  await signIn(page, await desk.keyOf('contact'))
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Board' }).click()
  const text = await page.getByRole('table').textContent()
  expect(text).toContain('Late inbox')
  expect(text).not.toContain('Referral at night')
  expect(await page.getByRole('combobox').count()).toBe(1)
  await page.goto(`${online.api.url}/clients/${crypto.randomUUID()}`)
  await page.getByText('Client not found').waitFor()
})

test('whoever is invited chooses a password, sets up an app and a passkey, comes in by each of them, and sets a forgotten password anew', async () => {
  const page = await online.openPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const keyring = {
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  }
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', ...keyring },
  })
  const { agencyId } = await foundSmallAgency(online.engine, 'live')
  const input = {
    name: 'Amal Haddad',
    email: 'amal@harbor.example',
    roles: ['ops_lead'],
    clientId: null,
    supportRole: null,
  }
  const actor = { kind: 'system', part: 'test' } as const
  const { result } = await accepted(online.engine, { name: 'member.join', agencyId, actor, input })
  const memberId = String(result['memberId'])
  const invitation = await makeInvitation(online.engine.pool, { agencyId, memberId, madeBy: null })
  // A passkey belongs to a name: browsers make none for a bare address.
  await page.goto(`${online.api.url.replace('127.0.0.1', 'localhost')}/invitation#${invitation?.token}`)
  const chosen = page.getByLabel('Password', { exact: true })
  await chosen.fill('short')
  await page.getByRole('button', { name: 'Set password' }).click()
  expect(await page.getByRole('alert').textContent()).toContain('at least 12 characters')
  const password = 'correct tray of purple herons'
  await chosen.fill(password)
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByRole('link', { name: 'Amal Haddad' }).click()
  await page.getByText('a six-digit code from an app on your phone').waitFor()
  expect(await lookOver(page, 'security-new')).toEqual([])
  const app = page.getByRole('region', { name: 'Authenticator app' })
  await app.getByLabel('Current password', { exact: true }).fill(password)
  await app.getByRole('button', { name: 'Set up app' }).click()
  const secret = String(await app.locator('code').textContent()).replaceAll(' ', '')
  expect(await lookOver(page, 'security-app')).toEqual([])
  await app.getByLabel('Six-digit code').fill(new TOTP({ secret }).generate())
  await app.getByRole('button', { name: 'Confirm code' }).click()
  await app.getByText('You are asked for a code after your password.').waitFor()
  const passkeys = page.getByRole('region', { name: 'Passkeys' })
  await passkeys.getByLabel('Name of this device').fill('Laptop')
  await passkeys.getByRole('button', { name: 'Add passkey' }).click()
  await passkeys.getByText('Laptop').waitFor()
  expect(await lookOver(page, 'security')).toEqual([])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('E-mail').fill('amal@harbor.example')
  await page.getByLabel('Password', { exact: true }).fill(password)
  expect(await lookOver(page, 'sign-in')).toEqual([])
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  // The code that set it up has opened a session, and opens no other: this is the one that follows.
  await page.getByRole('button', { name: 'Use a recovery code' }).waitFor()
  expect(await lookOver(page, 'sign-in-code')).toEqual([])
  await page
    .getByLabel('Code from your authenticator app')
    .fill(new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 }))
  await page.getByRole('button', { name: 'Verify code' }).click()
  await page.getByRole('region', { name: 'Sessions' }).getByText('password and code').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('region', { name: 'Sessions' }).getByText('· passkey').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Forgot your password?' }).click()
  expect(await lookOver(page, 'forgotten')).toEqual([])
  await page.getByLabel('E-mail').fill('amal@harbor.example')
  await page.getByRole('button', { name: 'Send link' }).click()
  await page.getByText('we sent a link to set a new password').waitFor()
  expect(await lookOver(page, 'forgotten-sent')).toEqual([])
  await page.goto(`${online.api.url}/reset-password#${await resetToken()}`)
  await page.getByLabel('New password', { exact: true }).fill('another tray of green herons')
  expect(await lookOver(page, 'reset-password')).toEqual([])
  await page.getByRole('button', { name: 'Set password' }).click()
  await page.getByText('You were signed out everywhere. Sign in with your new password.').waitFor()
  expect(await lookOver(page, 'reset-done')).toEqual([])
})

/** The secret of the letter that waits for the workers, as these open it. */
async function resetToken(): Promise<string> {
  const query = "select agency_id, id from message where kind = 'password_reset'"
  await expect.poll(async () => (await online.admin.query(query)).rowCount, { timeout: 60_000 }).toBe(1)
  const { rows } = await online.admin.query(query)
  const letter = await openLetter(online.engine, rows[0].agency_id, rows[0].id)
  return String(/#(\S+)/.exec(String(letter?.text))?.[1])
}
