import { type OpenedLetter, openLetter } from '@understudy/engine/message/letters'
import { execute } from '@understudy/engine/shell/execute'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { openProvider, type Provider } from '../test/oidc-provider.ts'
import { Person } from '../test/person.ts'
import { SecurityKey } from '../test/security-key.ts'

const password = 'correct tray of purple herons'
const other = 'nine lanterns under quiet bridges'
let open: TestApi
let provider: Provider
let agency: AgencyOnline
let people = 0

beforeAll(async () => {
  provider = await openProvider()
  open = await openTestApi({
    trustedProxies: '127.0.0.1',
    signIn: {
      singleSignOn: { ...provider.client, issuer: provider.issuer, name: 'Agency login' },
      hasMail: true,
    },
  })
  agency = await foundAgencyOnline(open)
})

afterAll(async () => {
  await open.close()
  await provider.close()
})

const browser = (address?: string) => new Person(open.api.url, address ?? `198.51.100.${++people}`)

/** A member of the agency with an address of their own. */
async function joined(email: string, into = agency): Promise<string> {
  const input = { name: 'Noor Haddad', email, roles: ['ops_lead'] }
  const { status, body } = await into.as.owner.post('/v1/members', input)
  expect(status).toBe(201)
  return body.result.memberId
}

/** Letters that wait for the workers, as these open them, the oldest first. */
async function lettersTo(email: string): Promise<OpenedLetter[]> {
  const { rows } = await open.admin.query(
    `select agency_id, id from message where kind in ('invitation', 'password_reset') order by made_at, id`,
  )
  const letters = await Promise.all(rows.map(({ agency_id, id }) => openLetter(open.engine, agency_id, id)))
  return letters.flatMap((letter) => (letter?.to === email ? [letter] : []))
}

/** The secret part of the newest link that was mailed to them. */
async function linkTo(email: string): Promise<string> {
  await expect.poll(async () => (await lettersTo(email)).length, { timeout: 20_000 }).toBeGreaterThan(0)
  return String(/#(\S+)/.exec(String((await lettersTo(email)).at(-1)?.text))?.[1])
}

/** Invited, with a password, and signed in. */
async function person(email: string, into = agency) {
  const memberId = await joined(email, into)
  expect(await into.as.owner.post(`/v1/members/${memberId}/invitation`)).toMatchObject({
    status: 201,
    body: { mailed: true, link: null },
  })
  const token = await linkTo(email)
  const at = browser()
  const accepted = await at.post('/v1/invitations/accept', { token, password })
  expect(accepted, accepted.text).toMatchObject({ status: 200, body: { agencyId: into.agencyId, memberId } })
  return { at, memberId, token, email }
}

const enter = (at: Person, email: string, word = password) =>
  at.post('/v1/auth/sign-in/email', { email, password: word })
const codeOf = (uri: string) => TOTP_of(uri).generate()
/** The code that follows, which is taken already: the one before has opened a session, and opens no other. */
const nextCodeOf = (uri: string) => TOTP_of(uri).generate({ timestamp: Date.now() + 30_000 })
const TOTP_of = (uri: string) =>
  new TOTP({ secret: String(new URL(uri).searchParams.get('secret')), digits: 6, period: 30 })

test('an invitation works once, makes an account with a password that is hard to guess, and opens a session', async () => {
  const email = 'noor@agency.example'
  const memberId = await joined(email)
  expect(await agency.as.ops_lead.post(`/v1/members/${memberId}/invitation`)).toMatchObject({ status: 403 })
  await agency.as.owner.post(`/v1/members/${memberId}/invitation`)
  const token = await linkTo(email)
  const at = browser()
  expect(await at.post('/v1/invitations/look', { token })).toMatchObject({
    body: { agencyName: 'Small', name: 'Noor Haddad', email, hasAccount: false },
  })
  for (const [weak, status] of [
    ['short', 422],
    ['noor.haddad.noor', 422],
    ['password12345', 422],
    [password, 200],
  ] as const)
    expect(await at.post('/v1/invitations/accept', { token, password: weak }), weak).toMatchObject({ status })
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId, isPerson: true, roles: ['ops_lead'] })
  expect(at.cookie).toMatch(/^understudy\.session_token=/)
  for (const used of [token, `ui_${'A'.repeat(64)}`])
    expect(await browser().post('/v1/invitations/accept', { token: used, password: other })).toMatchObject({
      status: 404,
    })
  const { rows } = await open.admin.query('select row_to_json(u)::text as text from auth.account u')
  expect(JSON.stringify(rows)).not.toContain(password)
})

test('whoever signs in with a password changes things from our own pages only, and is out after signing out', async () => {
  const { at, email } = await person('sam@agency.example')
  expect((await at.get('/v1/board')).status).toBe(200)
  const foreign = { cookie: at.cookie, origin: 'https://elsewhere.example', 'content-type': 'application/json' }
  const forged = await fetch(`${open.api.url}/v1/auth/sign-out`, { method: 'POST', headers: foreign, body: '{}' })
  expect(forged.status).toBe(403)
  const before = at.copy()
  expect((await at.delete('/v1/session')).status).toBe(204)
  expect((await before.get('/v1/session')).status).toBe(401)
  expect(await enter(at, email)).toMatchObject({ status: 200 })
  expect((await at.get('/v1/session')).status).toBe(200)
})

test('a known and an unknown address with a wrong password are answered alike, and both are locked after the fifth', async () => {
  const { email } = await person('lee@agency.example')
  const tries = async (address: string) => {
    const answers: object[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const { status, body } = await enter(browser(), address, 'a wrong password')
      answers.push({ status, code: body.code, title: body.title })
    }
    return answers
  }
  const [known, unknown] = [await tries(email), await tries('nobody@agency.example')]
  expect(known).toEqual(unknown)
  expect(known.map((one) => (one as { status: number }).status)).toEqual([401, 401, 401, 401, 401, 429])
  const right = await enter(browser(), email)
  expect(right.status).toBe(429)
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(30)
  await open.admin.query('delete from auth.lockout')
  expect(await enter(browser(), email)).toMatchObject({ status: 200 })
})

test('one address of a machine may try so often in a minute, whomever it tries', async () => {
  const at = browser('203.0.113.9')
  const answers: number[] = []
  for (let attempt = 0; attempt < 21; attempt++)
    answers.push((await enter(at, `guess${attempt}@agency.example`, 'a wrong password')).status)
  expect(answers.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(answers[20]).toBe(429)
})

test('a second factor is asked for once it is set up; a recovery code stands in for it once; wrong codes lock it', async () => {
  const { at, email } = await person('ana@agency.example')
  const begun = await at.post('/v1/auth/two-factor/enable', { password })
  expect(begun, begun.text).toMatchObject({
    status: 200,
    body: { totpURI: expect.stringContaining('otpauth://totp/') },
  })
  const { totpURI, backupCodes } = begun.body
  expect(await at.post('/v1/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).toMatchObject({ status: 200 })
  expect((await at.get('/v1/auth/account')).body).toMatchObject({ hasTotp: true, hasPassword: true, passkeys: 0 })
  const half = browser()
  expect(await enter(half, email)).toMatchObject({ status: 200, body: { twoFactorRedirect: true } })
  expect((await half.get('/v1/session')).status).toBe(401)
  expect(await half.post('/v1/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).toMatchObject({
    status: 200,
  })
  expect((await half.get('/v1/session')).status).toBe(200)
  const again = browser()
  await enter(again, email)
  expect((await again.post('/v1/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401)
  expect(await again.post('/v1/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) })).toMatchObject({
    status: 200,
  })
  const { rows } = await open.admin.query('select * from auth."twoFactor"')
  expect(JSON.stringify(rows)).not.toContain(backupCodes[1])
  expect(JSON.stringify(rows)).not.toContain(String(new URL(totpURI).searchParams.get('secret')))
})

test('a code of the app opens one session: within its half minute it is as wrong as any other, also for two at once', async () => {
  const { at, email } = await person('una@agency.example')
  const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
  const first = codeOf(totpURI)
  expect(await at.post('/v1/auth/two-factor/verify-totp', { code: first })).toMatchObject({ status: 200 })
  const shoulder = browser()
  await enter(shoulder, email)
  const wrong = await shoulder.post('/v1/auth/two-factor/verify-totp', { code: '000000' })
  const again = await shoulder.post('/v1/auth/two-factor/verify-totp', { code: first })
  expect([again.status, again.body.code]).toEqual([wrong.status, wrong.body.code])
  expect((await shoulder.get('/v1/session')).status).toBe(401)
  const both = [browser(), browser()]
  for (const one of both) await enter(one, email)
  const next = nextCodeOf(totpURI)
  const tried = both.map((one) => one.post('/v1/auth/two-factor/verify-totp', { code: next }))
  expect((await Promise.all(tried)).map(({ status }) => status).sort()).toEqual([200, 401])
  expect(JSON.stringify((await open.admin.query('select * from auth.used_code')).rows)).not.toContain(next)
})

test('a new way in, or one that is taken away, ends every other session and leaves the one in which it was done', async () => {
  const { at, email } = await person('bea@agency.example')
  const elsewhere = browser()
  const stillIn = async () => [(await at.get('/v1/session')).status, (await elsewhere.get('/v1/session')).status]
  await enter(elsewhere, email)
  expect(await stillIn()).toEqual([200, 200])
  const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
  await at.post('/v1/auth/two-factor/verify-totp', { code: codeOf(totpURI) })
  expect(await stillIn()).toEqual([200, 401])
  await enter(elsewhere, email)
  await elsewhere.post('/v1/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) })
  expect(await stillIn()).toEqual([200, 200])
  expect((await at.post('/v1/auth/two-factor/disable', { password })).status).toBe(200)
  expect(await stillIn()).toEqual([200, 401])
})

test('a password that is made of somebody’s own name is refused by a change and by a link as by an invitation', async () => {
  const { at, email } = await person('noor.haddad.of.acme@agency.example')
  const newPassword = 'noor haddad noor haddad'
  const change = { currentPassword: password, newPassword, revokeOtherSessions: false }
  expect(await at.post('/v1/auth/change-password', change)).toMatchObject({
    status: 422,
    body: { code: 'weak_password' },
  })
  await browser().post('/v1/auth/request-password-reset', { email })
  await expect.poll(async () => (await lettersTo(email)).length, { timeout: 20_000 }).toBe(2)
  const reset = await browser().post('/v1/auth/reset-password', { token: await linkTo(email), newPassword })
  expect(reset).toMatchObject({ status: 422, body: { code: 'weak_password' } })
})

test('every step of signing in is a line of the log, with who came in, from where, or the code of why not', async () => {
  const { at, email } = await person('pia@agency.example')
  const { userId } = (await open.admin.query('select id as "userId" from auth."user" where email = $1', [email]))
    .rows[0]
  await enter(at, email, 'not the password of pia')
  await enter(at, email)
  const lines = open.lines.filter(({ route }) => route === '/v1/auth/sign-in/email').slice(-2)
  expect(lines).toMatchObject([
    { status: 401, code: expect.any(String), from: expect.stringContaining('198.51.100.') },
    { status: 200, person: userId, from: expect.stringContaining('198.51.100.') },
  ])
  expect(JSON.stringify(open.lines)).not.toContain(email)
  await at.get('/v1/keys?limit=0')
  await fetch(new URL('/v1/board', open.api.url))
  await expect
    .poll(() => open.lines.at(-1))
    .toMatchObject({ route: '/v1/board', status: 401, code: expect.any(String) })
})

test('a passkey signs in by itself, and counts as two factors', async () => {
  const { at, memberId } = await person('kim@agency.example')
  const key = new SecurityKey(open.api.url)
  const { body: options } = await at.get('/v1/auth/passkey/generate-register-options')
  expect(options.user, 'a browser makes none without').toMatchObject({
    id: expect.any(String),
    name: expect.any(String),
  })
  const added = await at.post('/v1/auth/passkey/verify-registration', { response: key.create(options), name: 'Laptop' })
  expect(added, added.text).toMatchObject({ status: 200 })
  expect((await at.get('/v1/auth/passkey/list-user-passkeys')).body.items).toMatchObject([{ name: 'Laptop' }])
  const elsewhere = browser()
  const { body: asked } = await elsewhere.get('/v1/auth/passkey/generate-authenticate-options')
  const entered = await elsewhere.post('/v1/auth/passkey/verify-authentication', { response: key.get(asked) })
  expect(entered, entered.text).toMatchObject({ status: 200 })
  expect((await elsewhere.get('/v1/session')).body).toMatchObject({ memberId })
  const forged = new SecurityKey(open.api.url)
  const { body: again } = await browser().get('/v1/auth/passkey/generate-authenticate-options')
  const refused = await browser().post('/v1/auth/passkey/verify-authentication', { response: forged.get(again) })
  expect(refused.status).toBeGreaterThanOrEqual(400)
})

test('an agency that asks for a second factor lets people without one set it up and nothing else', async () => {
  const strict = await foundAgencyOnline(open)
  const { at, memberId } = await person('ida@strict.example', strict)
  expect(await strict.as.ops_lead.post('/v1/agency/second-factor', { isAsked: true })).toMatchObject({ status: 403 })
  expect(await strict.as.owner.post('/v1/agency/second-factor', { isAsked: true })).toMatchObject({ status: 200 })
  expect((await strict.as.owner.get('/v1/board')).status, 'a key is no session of a person').toBe(200)
  await expect.poll(async () => (await at.get('/v1/board')).body.code, { timeout: 20_000 }).toBe('second_factor_needed')
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId, needsSecondFactor: true })
  const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
  expect(await at.post('/v1/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).toMatchObject({ status: 200 })
  expect((await at.get('/v1/board')).status).toBe(200)
})

test('single sign-on lets in whom an agency invited and the provider vouches for, and nobody else', async () => {
  const email = 'eva@agency.example'
  const memberId = await joined(email)
  const stranger = browser()
  const refused = await provider.signIn(stranger, { email, verified: true })
  expect(refused.location).toContain('problem=single-sign-on')
  expect((await stranger.get('/v1/session')).status).toBe(401)
  await agency.as.owner.post(`/v1/members/${memberId}/invitation`)
  const at = browser()
  const accepted = await at.post('/v1/invitations/accept', { token: await linkTo(email) })
  expect(accepted, accepted.text).toMatchObject({ status: 200 })
  expect((await provider.signIn(browser(), { email, verified: false })).location).toContain('problem=')
  const entered = await provider.signIn(at, { email, verified: true })
  expect(entered.location).not.toContain('problem')
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId })
  const { rows } = await open.admin.query(`select * from auth.account where "providerId" = 'oidc'`)
  expect(JSON.stringify(rows)).not.toMatch(/eyJ[\w-]+\./)
})

test('a forgotten password is set anew by a link that works once, and ends every session', async () => {
  const { at, email } = await person('ola@agency.example')
  const ask = (to: string) => browser().post('/v1/auth/request-password-reset', { email: to })
  const [known, unknown] = [await ask(email), await ask('nobody@agency.example')]
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  await expect.poll(async () => (await lettersTo(email)).at(-1)?.subject, { timeout: 20_000 }).toContain('new password')
  const token = await linkTo(email)
  const set = (newPassword: string) => browser().post('/v1/auth/reset-password', { token, newPassword })
  const unheard = await browser().post('/v1/auth/reset-password', { token: 'a\0b', newPassword: other })
  expect(unheard).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  expect(await set('password12345')).toMatchObject({ status: 422, body: { code: 'weak_password' } })
  expect(await set(other)).toMatchObject({ status: 200 })
  expect((await set(password)).status).toBe(400)
  expect((await at.get('/v1/session')).status).toBe(401)
  expect((await enter(browser(), email)).status).toBe(401)
  expect((await enter(browser(), email, other)).status).toBe(200)
})

test('people see where they are signed in, and end any of it; a changed password ends the rest', async () => {
  const { at, email } = await person('mia@agency.example')
  const phone = browser()
  await enter(phone, email)
  const { items } = (await at.get('/v1/auth/sessions')).body
  expect(items).toHaveLength(2)
  const there = items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)
  expect(there).toMatchObject({ method: 'password', ipAddress: expect.stringContaining('198.51.100.') })
  const stranger = (await person('zoe@agency.example')).at
  expect((await stranger.delete(`/v1/auth/sessions/${there.id}`)).status).toBe(404)
  expect((await at.delete(`/v1/auth/sessions/${there.id}`)).status).toBe(204)
  expect((await phone.get('/v1/session')).status).toBe(401)
  await enter(phone, email)
  const change = { currentPassword: password, newPassword: other, revokeOtherSessions: true }
  expect(await at.post('/v1/auth/change-password', change)).toMatchObject({ status: 200 })
  expect((await phone.get('/v1/session')).status).toBe(401)
  expect((await at.get('/v1/session')).status).toBe(200)
})

test('one person belongs to several agencies, sees one at a time, and none that they left', async () => {
  const second = await foundAgencyOnline(open)
  const { at, email, memberId } = await person('pat@agency.example')
  const elsewhere = await joined(email, second)
  await second.as.owner.post(`/v1/members/${elsewhere}/invitation`)
  await expect.poll(async () => (await lettersTo(email)).length, { timeout: 20_000 }).toBe(2)
  const token = await linkTo(email)
  expect(await browser().post('/v1/invitations/accept', { token, password })).toMatchObject({
    status: 409,
    body: { code: 'sign_in_first' },
  })
  expect(await at.post('/v1/invitations/accept', { token })).toMatchObject({ status: 200 })
  expect(await at.post('/v1/auth/agency', { agencyId: agency.agencyId })).toMatchObject({ status: 204 })
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId })
  expect(await at.post('/v1/auth/agency', { agencyId: second.agencyId })).toMatchObject({ status: 204 })
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId: elsewhere, agencyId: second.agencyId })
  expect((await at.post('/v1/auth/agency', { agencyId: (await foundAgencyOnline(open)).agencyId })).status).toBe(404)
  expect((await at.get('/v1/auth/account')).body.agencies).toHaveLength(2)
  const leave = { name: 'member.leave', input: { memberId: elsewhere, reason: 'Moved on' } }
  await execute(open.engine, [{ ...leave, agencyId: second.agencyId, actor: { kind: 'system', part: 'test' } }])
  await expect.poll(async () => (await at.get('/v1/session')).body.memberId, { timeout: 20_000 }).toBe(memberId)
})

test('a program cannot be invited, and comes in with keys alone', async () => {
  const input = { name: 'Importer', email: 'care@agency.example', roles: ['ops_lead'], kind: 'service' }
  const { memberId } = (await agency.as.owner.post('/v1/members', input)).body.result
  expect((await agency.as.owner.post(`/v1/members/${memberId}/invitation`)).status).toBe(404)
  expect((await agency.as.owner.get(`/v1/members/${memberId}`)).body.kind).toBe('service')
})

test('no log line holds an address, a password, a token or a cookie', () => {
  const text = JSON.stringify(open.lines)
  expect(open.lines.length).toBeGreaterThan(100)
  expect(text).not.toMatch(/@agency\.example|purple herons|ui_[\w-]{64}|session_token/)
})

test('a sign-in is one member of an agency: a second membership is refused, and taken by who has left the first', async () => {
  const { at, memberId, email } = await person('twice@field.example')
  const second = await joined(email)
  await agency.as.owner.post(`/v1/members/${second}/invitation`)
  const token = await linkTo(email)
  const accept = () => at.post('/v1/invitations/accept', { token })
  expect(await accept()).toMatchObject({ status: 409, body: { code: 'member_already' } })
  await agency.as.owner.post(`/v1/members/${memberId}/leave`, { reason: 'Came back in another role' })
  expect(await accept()).toMatchObject({ status: 200, body: { memberId: second } })
})
