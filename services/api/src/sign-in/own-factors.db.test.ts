import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openPeople, type PeopleOnline, password } from '../test/people-online.ts'
import type { Person } from '../test/person.ts'
import { SecurityKey } from '../test/security-key.ts'

let people: PeopleOnline

beforeAll(async () => {
  people = await openPeople()
})

afterAll(() => people.open.close())

const codeOf = (uri: string) =>
  new TOTP({ secret: String(new URL(uri).searchParams.get('secret')), digits: 6, period: 30 }).generate()

const methodOf = async (at: Person) =>
  (await at.get('/v1/auth/sessions')).body.items.find((one: { isCurrent: boolean }) => one.isCurrent).method

async function addPasskey(at: Person, key = new SecurityKey(people.open.api.url)) {
  const { body } = await at.get('/v1/auth/passkey/generate-register-options')
  const added = await at.post('/v1/auth/passkey/verify-registration', { response: key.create(body), name: 'Laptop' })
  return { key, added }
}

async function enterWith(key: SecurityKey) {
  const at = people.browser()
  const { body: asked } = await at.get('/v1/auth/passkey/generate-authenticate-options')
  const entered = await at.post('/v1/auth/passkey/verify-authentication', { response: key.get(asked) })
  return { at, asked, entered }
}

test('a password alone adds no second factor beside a passkey, takes none away and makes no recovery codes', async () => {
  const strict = await foundAgencyOnline(people.open)
  const { at: owner, email } = await people.person('kay@strict.example', strict)
  await addPasskey(owner)
  await strict.as.owner.post('/v1/agency/second-factor', { isAsked: true })
  const thief = people.browser()
  await people.enter(thief, email)
  const [passkey] = (await owner.get('/v1/auth/passkey/list-user-passkeys')).body.items
  const response = new SecurityKey(people.open.api.url).create({ challenge: 'x', rp: { id: '127.0.0.1' } })
  const tried = [
    await thief.post('/v1/auth/two-factor/enable', { password }),
    await thief.post('/v1/auth/two-factor/verify-totp', { code: '123456' }),
    await thief.post('/v1/auth/two-factor/generate-backup-codes', { password }),
    await thief.post('/v1/auth/two-factor/disable', { password }),
    await thief.get('/v1/auth/passkey/generate-register-options'),
    await thief.post('/v1/auth/passkey/verify-registration', { response }),
    await thief.post('/v1/auth/passkey/delete-passkey', { id: passkey.id }),
  ]
  expect(tried.map(({ status, body }) => [status, body.code])).toEqual(
    Array(tried.length).fill([403, 'second_factor_needed']),
  )
  expect((await thief.get('/v1/session')).body).toMatchObject({ needsSecondFactor: true })
  expect((await owner.get('/v1/session')).status).toBe(200)
})

test('whoever came in with a passkey adds an app beside it and takes the passkey away', async () => {
  const { at: before } = await people.person('max@agency.example')
  const { key } = await addPasskey(before)
  const { at } = await enterWith(key)
  const { totpURI } = (await at.post('/v1/auth/two-factor/enable', { password })).body
  expect(await at.post('/v1/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).toMatchObject({ status: 200 })
  const [passkey] = (await at.get('/v1/auth/passkey/list-user-passkeys')).body.items
  expect((await at.post('/v1/auth/passkey/delete-passkey', { id: passkey.id })).status).toBe(200)
  expect((await at.get('/v1/auth/account')).body).toMatchObject({ passkeys: 0, hasTotp: true })
})

test('the session in which the first passkey is added has shown a second factor by it', async () => {
  const { at } = await people.person('lou@agency.example')
  expect(await methodOf(at)).toBe('password')
  await addPasskey(at)
  expect(await methodOf(at)).toBe('passkey')
  expect((await addPasskey(at)).added.status, 'a second one').toBe(200)
})

test('a passkey that does not ask who holds it is neither added nor let in: it would be one factor alone', async () => {
  const { at } = await people.person('jo@agency.example')
  const touch = new SecurityKey(people.open.api.url, { verifies: false })
  expect((await addPasskey(at, touch)).added).toMatchObject({
    status: 400,
    body: { code: 'failed_to_verify_registration' },
  })
  expect((await at.get('/v1/auth/account')).body).toMatchObject({ passkeys: 0 })
  const key = new SecurityKey(people.open.api.url)
  await addPasskey(at, key)
  expect((await enterWith(key)).entered.status).toBe(200)
  key.verifies = false
  const { asked, entered } = await enterWith(key)
  expect(asked.userVerification).toBe('required')
  expect(entered).toMatchObject({ status: 400, body: { code: 'authentication_failed' } })
})
