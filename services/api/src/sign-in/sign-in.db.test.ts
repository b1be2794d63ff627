import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { callerOf } from '../test/caller.ts'
import { listen } from '../test/listen.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi({ beatMs: 100 })
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const url = (path: string) => open.api.url + path

/** Signs a browser in. @returns its cookie. */
async function signIn(key: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url('/v1/session'), { method: 'POST', headers, body: JSON.stringify({ key }) })
  expect(answer.status).toBe(200)
  return String(answer.headers.get('set-cookie')).split(';')[0] as string
}

test('a browser exchanges a key for a session that no script and no other site can use', async () => {
  const body = JSON.stringify({ key: agency.as.owner.key })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url('/v1/session'), { method: 'POST', headers, body })
  const cookie = String(answer.headers.get('set-cookie'))
  expect(cookie).toMatch(/^understudy_session=us_[\w-]{64}; Path=\/; HttpOnly; SameSite=Strict; Expires=/)
  expect(cookie).not.toContain(agency.as.owner.key)
  expect(await answer.json()).toMatchObject({ agencyId: agency.agencyId, memberId: agency.owner, roles: ['owner'] })
})

test('with the session pages are read, and things changed from our own pages only', async () => {
  const cookie = await signIn(agency.as.ops_lead.key)
  expect((await fetch(url('/v1/session'), { headers: { cookie } })).status).toBe(200)
  expect((await fetch(url('/v1/board'), { headers: { cookie } })).status).toBe(200)
  const change = (from: Record<string, string>) =>
    fetch(url('/v1/work-items'), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...from },
      body: JSON.stringify({ taskId: agency.tasks.plain, title: 'From a page' }),
    })
  expect((await change({ origin: open.api.url, 'sec-fetch-site': 'same-origin' })).status).toBe(201)
  for (const foreign of [{}, { origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
    const refused = await change(foreign as Record<string, string>)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ code: 'foreign_origin' })
  }
})

test('whoever signs out is out, and the key that opened the session still opens another', async () => {
  const cookie = await signIn(agency.as.ops_lead.key)
  const out = { method: 'DELETE', headers: { cookie, origin: open.api.url, 'sec-fetch-site': 'same-origin' } }
  expect((await fetch(url('/v1/session'), out)).status).toBe(204)
  expect((await fetch(url('/v1/session'), { headers: { cookie } })).status).toBe(401)
  await signIn(agency.as.ops_lead.key)
})

test('a key is shown once, and revoking it ends its sessions and live streams', async () => {
  const { as, lead } = agency
  const made = await as.owner.post(`/v1/members/${lead}/keys`, { name: 'A laptop' })
  expect(made.status).toBe(201)
  const { id, key } = made.body
  const cookie = await signIn(key)
  const ear = await listen(open.api.url, key)
  const listed = await as.ops_lead.get(`/v1/members/${lead}/keys`)
  expect(listed.text).not.toContain(key)
  expect(listed.body.items).toContainEqual(expect.objectContaining({ id, name: 'A laptop', revokedAt: null }))
  expect((await as.owner.delete(`/v1/members/${lead}/keys/${id}`)).status).toBe(204)
  expect((await callerOf(open.api.url, key).get('/v1/session')).status).toBe(401)
  expect((await fetch(url('/v1/session'), { headers: { cookie } })).status).toBe(401)
  await ear.ended
})

test("nobody but an owner handles another member's keys, and nobody another agency's", async () => {
  const foreign = await foundAgencyOnline(open)
  expect(await agency.as.ops_lead.get(`/v1/members/${agency.owner}/keys`)).toMatchObject({ status: 403 })
  expect(await agency.as.ops_lead.post(`/v1/members/${agency.owner}/keys`, { name: 'x' })).toMatchObject({
    status: 403,
  })
  expect(await agency.as.owner.post(`/v1/members/${foreign.owner}/keys`, { name: 'x' })).toMatchObject({ status: 404 })
  expect(await agency.as.owner.get(`/v1/members/${foreign.owner}/keys`)).toMatchObject({ body: { items: [] } })
})

test('a key that ends makes none for its own member that lives longer', async () => {
  const { as, lead } = agency
  const until = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const { body } = await as.owner.post(`/v1/members/${lead}/keys`, { name: 'For a week', expiresAt: until(7) })
  const short = callerOf(open.api.url, body.key)
  const longer = await short.post(`/v1/members/${lead}/keys`, { name: 'For ever', expiresAt: until(8) })
  expect(longer).toMatchObject({ status: 422, body: { code: 'outlives_its_maker' } })
  expect(longer.body.title).toMatch(/^The key ends at \d{4}-\d\d-\d\d \d\d:\d\d UTC, and cannot make one/)
  expect((await short.post(`/v1/members/${lead}/keys`, { name: 'As long' })).status).toBe(201)
})

test('whoever came in by a key without an end is told when their session ends, which is what a key of theirs cannot outlive', async () => {
  const { as, lead } = agency
  const cookie = await signIn(as.ops_lead.key)
  const headers = { cookie, 'content-type': 'application/json', origin: open.api.url }
  const body = JSON.stringify({ name: 'For a year', expiresAt: new Date(Date.now() + 365 * 86_400_000).toISOString() })
  const answer = await fetch(url(`/v1/members/${lead}/keys`), { method: 'POST', headers, body })
  expect(await answer.json()).toMatchObject({
    code: 'outlives_its_maker',
    title: expect.stringMatching(/^You are signed in until .+ UTC, and a key that you make for yourself/),
  })
})

test('who guesses waits, and whoever holds a key goes on meanwhile', async () => {
  const guess = callerOf(open.api.url, `us_${'A'.repeat(64)}`)
  const answers: number[] = []
  for (let attempt = 0; attempt < 22; attempt++) answers.push((await guess.get('/v1/session')).status)
  expect(new Set(answers.slice(0, 10))).toEqual(new Set([401]))
  const last = await guess.get('/v1/session')
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await agency.as.owner.get('/v1/session')).status).toBe(200)
})

test('no log line holds a key, a name or an address', () => {
  expect(open.lines.length).toBeGreaterThan(20)
  const text = JSON.stringify(open.lines)
  expect(text).not.toMatch(/us_[\w-]{64}/)
  expect(text).not.toMatch(/somebody@|A laptop|From a page|Somebody/)
  const line = open.lines.find(({ route }) => route === '/v1/work-items')
  expect(line).toMatchObject({
    message: 'request',
    method: 'POST',
    status: 201,
    agency: agency.agencyId,
    member: agency.lead,
  })
})
