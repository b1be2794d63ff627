import { execute } from '@understudy/engine/shell/execute'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openProvider, type Provider } from '../test/oidc-provider.ts'
import { openPeople, type PeopleOnline, password } from '../test/people-online.ts'

const other = 'nine lanterns under quiet bridges'
let people: PeopleOnline
let provider: Provider

beforeAll(async () => {
  provider = await openProvider()
  people = await openPeople({ singleSignOn: { ...provider.client, issuer: provider.issuer, name: 'Agency login' } })
})

afterAll(async () => {
  await people.open.close()
  await provider.close()
})

test('an invitation works once, makes an account with a password that is hard to guess, and opens a session', async () => {
  const email = 'noor@agency.example'
  const memberId = await people.joined(email)
  expect(await people.agency.as.ops_lead.post(`/v1/members/${memberId}/invitation`)).toMatchObject({ status: 403 })
  await people.agency.as.owner.post(`/v1/members/${memberId}/invitation`)
  const token = await people.linkTo(email)
  const at = people.browser()
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
    expect(await people.browser().post('/v1/invitations/accept', { token: used, password: other })).toMatchObject({
      status: 404,
    })
  const { rows } = await people.open.admin.query('select row_to_json(u)::text as text from auth.account u')
  expect(JSON.stringify(rows)).not.toContain(password)
})

test('whoever signs in with a password changes things from our own pages only, and is out after signing out', async () => {
  const { at, email } = await people.person('sam@agency.example')
  expect((await at.get('/v1/board')).status).toBe(200)
  const foreign = { cookie: at.cookie, origin: 'https://elsewhere.example', 'content-type': 'application/json' }
  const forged = await fetch(`${people.open.api.url}/v1/auth/sign-out`, {
    method: 'POST',
    headers: foreign,
    body: '{}',
  })
  expect(forged.status).toBe(403)
  const before = at.copy()
  expect((await at.delete('/v1/session')).status).toBe(204)
  expect((await before.get('/v1/session')).status).toBe(401)
  expect(await people.enter(at, email)).toMatchObject({ status: 200 })
  expect((await at.get('/v1/session')).status).toBe(200)
})

test('a known and an unknown address with a wrong password are answered alike, and both are locked after the fifth', async () => {
  const { email } = await people.person('lee@agency.example')
  const tries = async (address: string) => {
    const answers: object[] = []
    for (let attempt = 0; attempt < 6; attempt++) {
      const { status, body } = await people.enter(people.browser(), address, 'a wrong password')
      answers.push({ status, code: body.code, title: body.title })
    }
    return answers
  }
  const [known, unknown] = [await tries(email), await tries('nobody@agency.example')]
  expect(known).toEqual(unknown)
  expect(known.map((one) => (one as { status: number }).status)).toEqual([401, 401, 401, 401, 401, 429])
  const right = await people.enter(people.browser(), email)
  expect(right.status).toBe(429)
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(30)
  await people.open.admin.query('delete from auth.lockout')
  expect(await people.enter(people.browser(), email)).toMatchObject({ status: 200 })
})

test('one address of a machine may try so often in a minute, whomever it tries', async () => {
  const at = people.browser('203.0.113.9')
  const answers: number[] = []
  for (let attempt = 0; attempt < 21; attempt++)
    answers.push((await people.enter(at, `guess${attempt}@agency.example`, 'a wrong password')).status)
  expect(answers.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(answers[20]).toBe(429)
})

test('a password that is made of somebody’s own name is refused by a change and by a link as by an invitation', async () => {
  const { at, email } = await people.person('noor.haddad.of.acme@agency.example')
  const newPassword = 'noor haddad noor haddad'
  const change = { currentPassword: password, newPassword, revokeOtherSessions: false }
  expect(await at.post('/v1/auth/change-password', change)).toMatchObject({
    status: 422,
    body: { code: 'weak_password' },
  })
  await people.browser().post('/v1/auth/request-password-reset', { email })
  await expect.poll(async () => (await people.lettersTo(email)).length, { timeout: 20_000 }).toBe(2)
  const reset = await people
    .browser()
    .post('/v1/auth/reset-password', { token: await people.linkTo(email), newPassword })
  expect(reset).toMatchObject({ status: 422, body: { code: 'weak_password' } })
})

test('every step of signing in is a line of the log, with who came in, from where, or the code of why not', async () => {
  const { at, email } = await people.person('pia@agency.example')
  const { userId } = (await people.open.admin.query('select id as "userId" from auth."user" where email = $1', [email]))
    .rows[0]
  await people.enter(at, email, 'not the password of pia')
  await people.enter(at, email)
  const lines = people.open.lines.filter(({ route }) => route === '/v1/auth/sign-in/email').slice(-2)
  expect(lines).toMatchObject([
    { status: 401, code: expect.any(String), from: expect.stringContaining('198.51.100.') },
    { status: 200, person: userId, from: expect.stringContaining('198.51.100.') },
  ])
  expect(JSON.stringify(people.open.lines)).not.toContain(email)
  await at.get('/v1/keys?limit=0')
  await fetch(new URL('/v1/board', people.open.api.url))
  await expect
    .poll(() => people.open.lines.at(-1))
    .toMatchObject({ route: '/v1/board', status: 401, code: expect.any(String) })
})

test('single sign-on lets in whom an agency invited and the provider vouches for, and nobody else', async () => {
  const email = 'eva@agency.example'
  const memberId = await people.joined(email)
  const stranger = people.browser()
  const refused = await provider.signIn(stranger, { email, verified: true })
  expect(refused.location).toContain('problem=single-sign-on')
  expect((await stranger.get('/v1/session')).status).toBe(401)
  await people.agency.as.owner.post(`/v1/members/${memberId}/invitation`)
  const at = people.browser()
  const accepted = await at.post('/v1/invitations/accept', { token: await people.linkTo(email) })
  expect(accepted, accepted.text).toMatchObject({ status: 200 })
  expect((await provider.signIn(people.browser(), { email, verified: false })).location).toContain('problem=')
  const entered = await provider.signIn(at, { email, verified: true })
  expect(entered.location).not.toContain('problem')
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId })
  const { rows } = await people.open.admin.query(`select * from auth.account where "providerId" = 'oidc'`)
  expect(JSON.stringify(rows)).not.toMatch(/eyJ[\w-]+\./)
})

test('a forgotten password is set anew by a link that works once, and ends every session', async () => {
  const { at, email } = await people.person('ola@agency.example')
  const ask = (to: string) => people.browser().post('/v1/auth/request-password-reset', { email: to })
  const [known, unknown] = [await ask(email), await ask('nobody@agency.example')]
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  await expect
    .poll(async () => (await people.lettersTo(email)).at(-1)?.subject, { timeout: 20_000 })
    .toContain('new password')
  const token = await people.linkTo(email)
  const set = (newPassword: string) => people.browser().post('/v1/auth/reset-password', { token, newPassword })
  const unheard = await people.browser().post('/v1/auth/reset-password', { token: 'a\0b', newPassword: other })
  expect(unheard).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  expect(await set('password12345')).toMatchObject({ status: 422, body: { code: 'weak_password' } })
  expect(await set(other)).toMatchObject({ status: 200 })
  expect((await set(password)).status).toBe(400)
  expect((await at.get('/v1/session')).status).toBe(401)
  expect((await people.enter(people.browser(), email)).status).toBe(401)
  expect((await people.enter(people.browser(), email, other)).status).toBe(200)
})

test('people see where they are signed in, and end any of it; a changed password ends the rest', async () => {
  const { at, email } = await people.person('mia@agency.example')
  const phone = people.browser()
  await people.enter(phone, email)
  const { items } = (await at.get('/v1/auth/sessions')).body
  expect(items).toHaveLength(2)
  const there = items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent)
  expect(there).toMatchObject({ method: 'password', ipAddress: expect.stringContaining('198.51.100.') })
  const stranger = (await people.person('zoe@agency.example')).at
  expect((await stranger.delete(`/v1/auth/sessions/${there.id}`)).status).toBe(404)
  expect((await at.delete(`/v1/auth/sessions/${there.id}`)).status).toBe(204)
  expect((await phone.get('/v1/session')).status).toBe(401)
  await people.enter(phone, email)
  const change = { currentPassword: password, newPassword: other, revokeOtherSessions: true }
  expect(await at.post('/v1/auth/change-password', change)).toMatchObject({ status: 200 })
  expect((await phone.get('/v1/session')).status).toBe(401)
  expect((await at.get('/v1/session')).status).toBe(200)
})

test('one person belongs to several agencies, sees one at a time, and none that they left', async () => {
  const second = await foundAgencyOnline(people.open)
  const { at, email, memberId } = await people.person('pat@agency.example')
  const elsewhere = await people.joined(email, second)
  await second.as.owner.post(`/v1/members/${elsewhere}/invitation`)
  await expect.poll(async () => (await people.lettersTo(email)).length, { timeout: 20_000 }).toBe(2)
  const token = await people.linkTo(email)
  expect(await people.browser().post('/v1/invitations/accept', { token, password })).toMatchObject({
    status: 409,
    body: { code: 'sign_in_first' },
  })
  expect(await at.post('/v1/invitations/accept', { token })).toMatchObject({ status: 200 })
  expect(await at.post('/v1/auth/agency', { agencyId: people.agency.agencyId })).toMatchObject({ status: 204 })
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId })
  expect(await at.post('/v1/auth/agency', { agencyId: second.agencyId })).toMatchObject({ status: 204 })
  expect((await at.get('/v1/session')).body).toMatchObject({ memberId: elsewhere, agencyId: second.agencyId })
  expect((await at.post('/v1/auth/agency', { agencyId: (await foundAgencyOnline(people.open)).agencyId })).status).toBe(
    404,
  )
  expect((await at.get('/v1/auth/account')).body.agencies).toHaveLength(2)
  const leave = { name: 'member.leave', input: { memberId: elsewhere, reason: 'Moved on' } }
  await execute(people.open.engine, [{ ...leave, agencyId: second.agencyId, actor: { kind: 'system', part: 'test' } }])
  await expect.poll(async () => (await at.get('/v1/session')).body.memberId, { timeout: 20_000 }).toBe(memberId)
})

test('a program cannot be invited, and comes in with keys alone', async () => {
  const input = { name: 'Importer', email: 'care@agency.example', roles: ['ops_lead'], kind: 'service' }
  const { memberId } = (await people.agency.as.owner.post('/v1/members', input)).body.result
  expect((await people.agency.as.owner.post(`/v1/members/${memberId}/invitation`)).status).toBe(404)
  expect((await people.agency.as.owner.get(`/v1/members/${memberId}`)).body.kind).toBe('service')
})

test('no log line holds an address, a password, a token or a cookie', () => {
  const text = JSON.stringify(people.open.lines)
  expect(people.open.lines.length).toBeGreaterThan(100)
  expect(text).not.toMatch(/@agency\.example|purple herons|ui_[\w-]{64}|session_token/)
})

test('a sign-in is one member of an agency: a second membership is refused, and taken by who has left the first', async () => {
  const { at, memberId, email } = await people.person('twice@field.example')
  const second = await people.joined(email)
  await people.agency.as.owner.post(`/v1/members/${second}/invitation`)
  const token = await people.linkTo(email)
  const accept = () => at.post('/v1/invitations/accept', { token })
  expect(await accept()).toMatchObject({ status: 409, body: { code: 'member_already' } })
  await people.agency.as.owner.post(`/v1/members/${memberId}/leave`, { reason: 'Came back in another role' })
  expect(await accept()).toMatchObject({ status: 200, body: { memberId: second } })
})
