import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openPeople, type PeopleOnline, password } from '../test/people-online.ts'
import { SecurityKey } from '../test/security-key.ts'

let people: PeopleOnline

beforeAll(async () => {
  people = await openPeople()
})

afterAll(() => people.open.close())

const codeOf = (uri: string) => appOf(uri).generate()
/** The code that follows, which is taken already: the one before has opened a session, and opens no other. */
const nextCodeOf = (uri: string) => appOf(uri).generate({ timestamp: Date.now() + 30_000 })
const appOf = (uri: string) =>
  new TOTP({ secret: String(new URL(uri).searchParams.get('secret')), digits: 6, period: 30 })

test('a second factor is asked for once it is set up; a recovery code stands in for it once; wrong codes lock it', async () => {
  const { at, email } = await people.person('ana@agency.example')
  const begun = await at.post('/v1/auth/two-factor/enable', { password })
  expect(begun, begun.text).toMatchObject({
    status: 200,
    body: { totpURI: expect.stringContaining('otpauth://totp/') },
  })
  const { totpURI, backupCodes } = begun.body
  expect(await at.post('/v1/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).toMatchObject({ status: 200 })
  expect((await at.get('/v1/auth/account')).body).toMatchObject({ hasTotp: true, hasPassword: true, passkeys: 0 })
  const half = people.browser()
  expect(await people.enter(half, email)).toMatchObject({ status: 200, body: { twoFactorRedirect: true } })
  expect((await half.get('/v1/session')).status).toBe(401)
  expect(await half.post('/v1/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).toMatchObject({
    status: 200,
  })
  expect((await half.get('/v1/session')).status).toBe(200)
  const again = people.browser()
  await people.enter(again, email)
  expect((await again.post('/v1/auth/two-factor/verify-backup-code', { code: backupCodes[0] })).status).toBe(401)
  expect(await again.post('/v1/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) })).toMatchObject({
    status: 200,
  })
  const { rows } = await people.open.admin.query('select * from auth."twoFactor"')
  expect(JSON.stringify(rows)).not.toContain(backupCodes[1])
  expect(JSON.stringify(rows)).not.toContain(String(new URL(totpURI).searchParams.get('secret')))
})

test('a code of the app opens one session: within its half minute it is as wrong as any other, also for two at once', async () => {
  const { at, email } = await people.person('una@agency.example')
  const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
  const first = codeOf(totpURI)
  expect(await at.post('/v1/auth/two-factor/verify-totp', { code: first })).toMatchObject({ status: 200 })
  const shoulder = people.browser()
  await people.enter(shoulder, email)
  const wrong = await shoulder.post('/v1/auth/two-factor/verify-totp', { code: '000000' })
  const again = await shoulder.post('/v1/auth/two-factor/verify-totp', { code: first })
  expect([again.status, again.body.code]).toEqual([wrong.status, wrong.body.code])
  expect((await shoulder.get('/v1/session')).status).toBe(401)
  const both = [people.browser(), people.browser()]
  for (const one of both) await people.enter(one, email)
  const next = nextCodeOf(totpURI)
  const tried = both.map((one) => one.post('/v1/auth/two-factor/verify-totp', { code: next }))
  expect((await Promise.all(tried)).map(({ status }) => status).sort()).toEqual([200, 401])
  expect(JSON.stringify((await people.open.admin.query('select * from auth.used_code')).rows)).not.toContain(next)
})

test('a new way in, or one that is taken away, ends every other session and leaves the one in which it was done', async () => {
  const { at, email } = await people.person('bea@agency.example')
  const elsewhere = people.browser()
  const stillIn = async () => [(await at.get('/v1/session')).status, (await elsewhere.get('/v1/session')).status]
  await people.enter(elsewhere, email)
  expect(await stillIn()).toEqual([200, 200])
  const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
  await at.post('/v1/auth/two-factor/verify-totp', { code: codeOf(totpURI) })
  expect(await stillIn()).toEqual([200, 401])
  await people.enter(elsewhere, email)
  await elsewhere.post('/v1/auth/two-factor/verify-totp', { code: nextCodeOf(totpURI) })
  expect(await stillIn()).toEqual([200, 200])
  expect((await at.post('/v1/auth/two-factor/disable', { password })).status).toBe(200)
  expect(await stillIn()).toEqual([200, 401])
})

test('a passkey signs in by itself, and counts as two factors', async () => {
  const { at, memberId } = await people.person('kim@agency.example')
  const key = new SecurityKey(people.open.api.url)
  const { body: options } = await at.get('/v1/auth/passkey/generate-register-options')
  expect(options.user, 'a browser makes none without').toMatchObject({
    id: expect.any(String),
    name: expect.any(String),
  })
  const added = await at.post('/v1/auth/passkey/verify-registration', { response: key.create(options), name: 'Laptop' })
  expect(added, added.text).toMatchObject({ status: 200 })
  expect((await at.get('/v1/auth/passkey/list-user-passkeys')).body.items).toMatchObject([{ name: 'Laptop' }])
  const elsewhere = people.browser()
  const { body: asked } = await elsewhere.get('/v1/auth/passkey/generate-authenticate-options')
  const entered = await elsewhere.post('/v1/auth/passkey/verify-authentication', { response: key.get(asked) })
  expect(entered, entered.text).toMatchObject({ status: 200 })
  expect((await elsewhere.get('/v1/session')).body).toMatchObject({ memberId })
  const forged = new SecurityKey(people.open.api.url)
  const { body: again } = await people.browser().get('/v1/auth/passkey/generate-authenticate-options')
  const refused = await people.browser().post('/v1/auth/passkey/verify-authentication', { response: forged.get(again) })
  expect(refused.status).toBeGreaterThanOrEqual(400)
})

test('an agency that asks for a second factor lets people without one set it up and nothing else', async () => {
  const strict = await foundAgencyOnline(people.open)
  const { at, memberId } = await people.person('ida@strict.example', strict)
  expect(await strict.as.ops_lead.post('/v1/agency/second-factor', { isAsked: true })).toMatchObject({ status: 403 })
  expect(await strict.as.owner.post('/v1/agency/second-factor', { isAsked: true })).toMatchObject({ status: 200 })
  const { body: ruled } = await strict.as.owner.get('/v1/agency')
  expect(ruled).toMatchObject({ asksSecondFactor: true, absenceLimitDays: 30, updateTimes: null })
  expect((await strict.as.owner.get('/v1/board')).status, 'a key is no session of a person').toBe(200)
  await expect.poll(async () => (await at.get('/v1/board')).body.code, { timeout: 20_000 }).toBe('second_factor_needed')
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId, needsSecondFactor: true })
  const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
  expect(await at.post('/v1/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).toMatchObject({ status: 200 })
  expect((await at.get('/v1/board')).status).toBe(200)
})
