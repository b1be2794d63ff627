import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPeople, type PeopleOnline } from '../test/people-online.ts'

let people: PeopleOnline

beforeAll(async () => {
  people = await openPeople()
})

afterAll(() => people.open.close())

test('of many wrong passwords for one address at once five are looked at', async () => {
  const { email } = await people.person('rae@agency.example')
  const tried = Array.from({ length: 14 }, () => people.enter(people.browser(), email, 'a wrong password'))
  const answers = (await Promise.all(tried)).map(({ status }) => status).sort()
  expect(answers).toEqual([...Array(5).fill(401), ...Array(9).fill(429)])
})

test('a right password after some wrong ones forgets these', async () => {
  const { email } = await people.person('ray@agency.example')
  for (let round = 0; round < 2; round++) {
    for (let attempt = 0; attempt < 4; attempt++)
      expect((await people.enter(people.browser(), email, 'a wrong password')).status).toBe(401)
    expect((await people.enter(people.browser(), email)).status).toBe(200)
  }
})

test('a path that is written in another way has the same limits', async () => {
  const at = people.browser('203.0.113.19')
  const answers: number[] = []
  for (let attempt = 0; attempt < 21; attempt++) {
    const path = `/v1/auth/sign-in/${['email', '%65mail', 'em%61il'][attempt % 3]}`
    const guess = { email: `other${attempt}@agency.example`, password: 'a wrong password' }
    answers.push((await at.post(path, guess)).status)
  }
  expect(answers).toEqual([...Array(20).fill(401), 429])
})

test('text that cannot be stored is refused at every step that takes text', async () => {
  const { at } = await people.person('nul@agency.example')
  const credential = { id: 'a\0b', rawId: 'a', type: 'public-key', clientExtensionResults: {}, response: {} }
  await at.get('/v1/auth/passkey/generate-register-options')
  for (const [path, body] of [
    ['/v1/auth/passkey/verify-authentication', { response: credential }],
    ['/v1/auth/passkey/verify-registration', { response: { ...credential, id: 'a' }, name: 'a\0b' }],
    ['/v1/auth/two-factor/verify-backup-code', { code: 'a\0b' }],
    ['/v1/auth/two-factor/enable', { password: 'a\0b' }],
    ['/v1/auth/sign-in/email', { email: 'nul@agency.example', password: 'a\0b' }],
    ['/v1/invitations/look', { token: 'a\0b' }],
    ['/v1/invitations/accept', { token: 'a\0b', password: 'a\0b' }],
  ] as const)
    expect((await at.post(path, body)).status, path).toBe(400)
})
