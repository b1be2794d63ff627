import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

const publicUrl = 'https://desk.agency.example'
const overTls = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'desk.agency.example' }
let open: TestApi
let agency: AgencyOnline
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-console-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Console</title>')
  open = await openTestApi({ trustedProxies: '127.0.0.1', consoleDir: folder, signIn: { publicUrl } })
  agency = await foundAgencyOnline(open)
})

afterAll(async () => {
  await open.close()
  await rm(folder, { recursive: true })
})

const ask = (path: string, init: RequestInit = {}) => fetch(open.api.url + path, { redirect: 'manual', ...init })
const owner = () => ({ authorization: `Bearer ${agency.as.owner.key}` })
const json = { 'content-type': 'application/json' }

/** One answer of every kind: pages, files, data, every sort of refusal, and addresses that no route is asked about. */
const places = [
  ...['/', '/work-items/anything', '/docs/', '/openapi.json', '/links/forged', '/assets/none.js', '/health/live'],
  ...[
    '/v1/board',
    '/v1/nothing',
    '/v1/work-items/%zz',
    `/v1/work-items/${'a'.repeat(200)}`,
    '/v1/auth/ways',
    '/metrics',
  ],
]

test.each(places)('%s is sniffed, framed and named to no other site, and read by none', async (path) => {
  const { headers } = await ask(path)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('access-control-allow-origin')).toBe(null)
  const policy = String(headers.get('content-security-policy'))
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toMatch(/default-src '(none|self)'/)
  expect(policy, 'no script but our own').not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval'|https?:|\*)/)
  expect(headers.get('x-powered-by') ?? headers.get('server')).toBe(null)
})

// What the router cannot read is answered before a proxy’s word is looked at.
const readable = places.filter((path) => !path.includes('%'))

test.each(readable)(
  '%s asks a browser to come back over TLS alone where it came over TLS, for a year, with what is below',
  async (path) => {
    expect((await ask(path)).headers.get('strict-transport-security')).toBe(null)
    const said = (await ask(path, { headers: overTls })).headers.get('strict-transport-security')
    expect(said).toBe('max-age=31536000; includeSubDomains')
  },
)

test('over TLS each session is a cookie that no neighbouring name can plant, and one without that name opens nothing', async () => {
  const body = JSON.stringify({ key: agency.as.owner.key })
  const answer = await ask('/v1/session', { method: 'POST', headers: { ...json, ...overTls }, body })
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(
    /^__Host-understudy_session=us_[\w-]{64}; Path=\/; HttpOnly; SameSite=Strict; Secure; Expires=/,
  )
  expect(cookie).not.toContain('Domain')
  const pair = cookie.split(';')[0] as string
  const as = async (sent: string) => (await ask('/v1/session', { headers: { ...overTls, cookie: sent } })).status
  expect(await as(pair)).toBe(200)
  expect(await as(pair.replace('__Host-', ''))).toBe(401)
  const accepted = await invited()
  expect(accepted.status).toBe(200)
  const [ofPerson = ''] = accepted.headers.getSetCookie().filter((one) => one.includes('session_token'))
  expect(ofPerson).toMatch(/^__Host-understudy\.session_token=/)
  for (const attribute of ['Path=/', 'HttpOnly', 'SameSite=Strict', 'Secure']) expect(ofPerson).toContain(attribute)
  const theirs = ofPerson.split(';')[0] as string
  expect(await as(theirs)).toBe(200)
  expect(await as(theirs.replace('__Host-', ''))).toBe(401)
  expect(await as(`understudy.session_token=planted; ${theirs}`)).toBe(200)
})

/** Somebody who takes an invitation with a password of their own. */
async function invited(): Promise<Response> {
  const invitation = await makeInvitation(open.engine.pool, {
    agencyId: agency.agencyId,
    memberId: agency.lead,
    madeBy: null,
  })
  const body = JSON.stringify({ token: invitation?.token, password: 'correct tray of purple herons' })
  const from = { origin: publicUrl, 'sec-fetch-site': 'same-origin' }
  return ask('/v1/invitations/accept', { method: 'POST', headers: { ...json, ...overTls, ...from }, body })
}

test('a form of another site, which needs no leave of a browser, changes nothing', async () => {
  const signedIn = await ask('/v1/session', {
    ...{ method: 'POST', headers: json },
    body: JSON.stringify({ key: agency.as.ops_lead.key }),
  })
  const cookie = String(signedIn.headers.getSetCookie()[0]).split(';')[0] as string
  const text = JSON.stringify({ taskId: agency.tasks.plain, title: 'Forged' })
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const headers = { cookie, 'content-type': type, origin: 'https://elsewhere.example' }
    expect([403, 415]).toContain((await ask('/v1/work-items', { method: 'POST', headers, body: text })).status)
  }
  const own = { cookie, 'content-type': 'text/plain', origin: open.api.url, 'sec-fetch-site': 'same-origin' }
  expect((await ask('/v1/work-items', { method: 'POST', headers: own, body: text })).status).toBe(415)
  const { rows } = await open.admin.query(`select count(*)::int as n from work_item where title = 'Forged'`)
  expect(rows[0].n).toBe(0)
})

test('a body of more than a megabyte, or one that would swell to it, is not read', async () => {
  const body = JSON.stringify({ taskId: agency.tasks.plain, title: 'x'.repeat(1_100_000) })
  const large = await ask('/v1/work-items', { method: 'POST', headers: { ...json, ...owner() }, body })
  expect(large.status).toBe(413)
  expect(await large.json()).toMatchObject({ code: 'bad_request', status: 413 })
  const packed = { ...json, ...owner(), 'content-encoding': 'gzip' }
  const swollen = await ask('/v1/work-items', { method: 'POST', headers: packed, body: gzipSync(body) })
  expect([400, 415]).toContain(swollen.status)
})

test('an address written in another way is the same place: kept by nobody, no page, and a line of its own', async () => {
  for (const path of ['/v1/members', '/%761/members', '/v1/%6dembers', '/%76%31/nothing']) {
    const { headers } = await ask(path, { headers: owner() })
    expect(headers.get('cache-control'), path).toBe('no-store')
    expect(headers.get('content-security-policy'), path).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('content-type'), path).toContain('json')
    const line = () => open.lines.find(({ requestId }) => requestId === headers.get('x-request-id'))
    const told = path.endsWith('nothing') ? { status: 404 } : { agency: agency.agencyId, route: '/v1/members' }
    await expect.poll(line, { message: path }).toMatchObject(told)
  }
})

test('an address that cannot be read is a problem document that does not repeat it', async () => {
  for (const [path, status] of [
    ['/v1/members/%zz/secret-of-somebody', 400],
    [`/v1/members/${'secret-of-somebody'.repeat(20)}/leave`, 414],
  ] as const) {
    const answer = await ask(path, { method: 'POST' })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(await answer.text()).not.toContain('secret-of-somebody')
  }
})
