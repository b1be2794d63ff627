import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openProvider, type Provider } from '../test/oidc-provider.ts'
import { openPeople, type PeopleOnline, password } from '../test/people-online.ts'
import type { Person } from '../test/person.ts'
import { SecurityKey } from '../test/security-key.ts'
import { signedIn } from '../test/signed-in.ts'

/** Where no mail is sent, and where it is. */
let people: PeopleOnline
let mailed: PeopleOnline
let provider: Provider

beforeAll(async () => {
  provider = await openProvider()
  const singleSignOn = { ...provider.client, issuer: provider.issuer, name: 'Agency login' }
  people = await openPeople({ hasMail: false, singleSignOn })
  mailed = await openPeople({ singleSignOn })
})

afterAll(async () => {
  await people.open.close()
  await mailed.open.close()
  await provider.close()
})

/** What an owner hands on, where no mail is sent. */
async function handedLink(email: string, into: AgencyOnline): Promise<string> {
  const memberId = await people.joined(email, into)
  const { body } = await into.as.owner.post(`/v1/members/${memberId}/invitation`)
  return String(body.link).split('#')[1] as string
}

async function addPasskey(at: Person, { open }: PeopleOnline): Promise<SecurityKey> {
  const key = new SecurityKey(open.api.url)
  const { body } = await at.get('/v1/auth/passkey/generate-register-options')
  const added = await at.post('/v1/auth/passkey/verify-registration', { response: key.create(body), name: 'Laptop' })
  expect(added.status).toBe(200)
  return key
}

const isProven = async (email: string) =>
  (await people.open.admin.query('select "emailVerified" as "is" from auth."user" where email = $1', [email])).rows[0]
    .is

test('an account that another agency’s owner made for an address is its person’s once the provider vouches for them', async () => {
  const email = 'victim@good.example'
  const [evil, good] = [people.agency, await foundAgencyOnline(people.open)]
  const before = people.browser()
  const accepted = await before.post('/v1/invitations/accept', { token: await handedLink(email, evil), password })
  expect(accepted.status).toBe(200)
  expect(await isProven(email)).toBe(false)
  const key = await addPasskey(before, people)
  const person = people.browser()
  expect((await provider.signIn(person, { email, verified: false })).location).toContain('problem')
  expect((await before.get('/v1/session')).status, 'nothing was proven').toBe(200)
  expect((await provider.signIn(person, { email, verified: true })).location).not.toContain('problem')
  expect((await person.post('/v1/invitations/accept', { token: await handedLink(email, good) })).status).toBe(200)
  expect((await people.enter(people.browser(), email)).status).toBe(401)
  const again = people.browser()
  const { body: asked } = await again.get('/v1/auth/passkey/generate-authenticate-options')
  expect((await again.post('/v1/auth/passkey/verify-authentication', { response: key.get(asked) })).status).toBe(401)
  await expect.poll(async () => (await before.get('/v1/session')).status, { timeout: 20_000 }).toBe(401)
  expect((await person.get('/v1/auth/account')).body).toMatchObject({ hasPassword: false, passkeys: 0, hasTotp: false })
  expect(await isProven(email)).toBe(true)
})

test('a link that is made on the machine proves the address, also of whoever opens it signed in', async () => {
  const { userId } = await signedIn(people.open, people.agency.agencyId, 'ops_lead')
  const { rows } = await people.open.admin.query('select email from auth."user" where id = $1', [userId])
  expect(await isProven(rows[0].email)).toBe(true)
  const email = 'ned@agency.example'
  const at = people.browser()
  const token = await handedLink(email, people.agency)
  const { memberId } = (await at.post('/v1/invitations/accept', { token, password })).body
  expect(await isProven(email)).toBe(false)
  const { engine } = people.open
  const shown = await makeInvitation(engine.pool, { agencyId: people.agency.agencyId, memberId, madeBy: null })
  expect((await at.post('/v1/invitations/accept', { token: shown?.token })).status).toBe(200)
  expect(await isProven(email)).toBe(true)
  expect((await people.enter(people.browser(), email)).status).toBe(200)
})

test('who proved their address by mail keeps their password beside single sign-on', async () => {
  const { email } = await mailed.person('mia@agency.example')
  expect((await provider.signIn(mailed.browser(), { email, verified: true })).location).not.toContain('problem')
  expect((await mailed.enter(mailed.browser(), email)).status).toBe(200)
})

test('a reset by mail takes an account of an unproven address over, and leaves the passkeys of a proven one', async () => {
  const left = []
  for (const [email, was] of [
    ['una@agency.example', false],
    ['pam@agency.example', true],
  ] as const) {
    const { at } = await mailed.person(email)
    await addPasskey(at, mailed)
    await mailed.open.admin.query('update auth."user" set "emailVerified" = $2 where email = $1', [email, was])
    await mailed.browser().post('/v1/auth/request-password-reset', { email })
    await expect.poll(async () => (await mailed.lettersTo(email)).length, { timeout: 20_000 }).toBe(2)
    const reset = { token: await mailed.linkTo(email), newPassword: 'nine lanterns under quiet bridges' }
    expect((await mailed.browser().post('/v1/auth/reset-password', reset)).status).toBe(200)
    const again = mailed.browser()
    expect((await mailed.enter(again, email, reset.newPassword)).status).toBe(200)
    left.push((await again.get('/v1/auth/account')).body.passkeys)
  }
  expect(left).toEqual([0, 1])
})
