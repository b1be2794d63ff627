import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { callerOf } from '../test/caller.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
const keysOf = (memberId: string) => `/v1/members/${memberId}/keys`

/** An owner's key that is less than the owner. */
async function limited(more: { expiresAt?: string; scopes?: string[] }) {
  const { body } = await agency.as.owner.post(keysOf(agency.owner), { name: 'Limited', ...more })
  return callerOf(open.api.url, body.key)
}

test('a key that ends makes none that outlives it, for whomever, and one without an end ends with it', async () => {
  const expiresAt = inHours(1)
  const short = await limited({ expiresAt })
  expect(await short.post(keysOf(agency.lead), { name: 'Until 2029', expiresAt: inHours(2) })).toMatchObject({
    status: 422,
    body: { code: 'outlives_its_maker' },
  })
  const made = await short.post(keysOf(agency.lead), { name: 'As long' })
  expect(made.status).toBe(201)
  const { items } = (await agency.as.owner.get(keysOf(agency.lead))).body
  expect(items).toContainEqual(expect.objectContaining({ id: made.body.id, expiresAt }))
})

test('that an owner makes a key and revokes it stands in the audit log with who did it, and not the key', async () => {
  const made = await agency.as.owner.post(keysOf(agency.lead), { name: 'Told', scopes: ['tasks:read'] })
  await agency.as.owner.delete(`${keysOf(agency.lead)}/${made.body.id}`)
  const told = async (type: string) => (await agency.as.owner.get(`/v1/audit?type=${type}`)).body.items
  const [key] = await told('member.key_made')
  expect(key).toMatchObject({ streamId: agency.lead, actor: `member:${agency.owner}`, body: { keyId: made.body.id } })
  expect(JSON.stringify(key.body)).toContain('tasks:read')
  expect(JSON.stringify(key)).not.toContain(made.body.key)
  expect((await told('member.key_revoked'))[0]).toMatchObject({ streamId: agency.lead, body: { keyId: made.body.id } })
})

test('a session that was opened with a lasting key makes lasting keys for others', async () => {
  const opened = await fetch(`${open.api.url}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: open.api.url },
    body: JSON.stringify({ key: agency.as.owner.key }),
  })
  const [cookie] = opened.headers.getSetCookie()[0]?.split(';') ?? []
  const made = await fetch(open.api.url + keysOf(agency.lead), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: open.api.url, cookie: String(cookie) },
    body: JSON.stringify({ name: 'Lasting' }),
  })
  expect([opened.ok, made.status]).toEqual([true, 201])
  const { items } = (await agency.as.owner.get(keysOf(agency.lead))).body
  expect(items).toContainEqual(expect.objectContaining({ name: 'Lasting', expiresAt: null }))
})

test('a key that would be over before it is made is refused', async () => {
  for (const expiresAt of ['0001-01-01T00:00:00Z', new Date(Date.now() - 1_000).toISOString()])
    expect(await agency.as.owner.post(keysOf(agency.lead), { name: 'Over', expiresAt }), expiresAt).toMatchObject({
      status: 422,
      body: { code: 'not_in_the_future' },
    })
})

test('a key that is limited to members invites nobody, an owner least of all', async () => {
  const narrow = await limited({ scopes: ['members:write'] })
  for (const memberId of [agency.owner, agency.lead])
    expect(await narrow.post(`/v1/members/${memberId}/invitation`)).toMatchObject({
      status: 403,
      body: { code: 'scope_missing' },
    })
  expect((await agency.as.owner.post(`/v1/members/${agency.lead}/invitation`)).status).toBe(201)
})

test('a key that ends or is limited makes no calendar, whose address would outlive it', async () => {
  const path = `/v1/members/${agency.owner}/due-feeds`
  const short = await limited({ expiresAt: inHours(1) })
  expect(await short.post(path, { name: 'x' })).toMatchObject({ status: 422, body: { code: 'outlives_its_maker' } })
  const narrow = await limited({ scopes: ['due_feeds:write'] })
  expect(await narrow.post(path, { name: 'x' })).toMatchObject({ status: 422, body: { code: 'wider_than_its_maker' } })
  expect((await agency.as.owner.post(path, { name: 'x' })).status).toBe(201)
})

test('the list of keys says who made each, and the log which were made and revoked by whom', async () => {
  const { body } = await agency.as.owner.post(keysOf(agency.lead), { name: 'By the owner' })
  const { items } = (await agency.as.ops_lead.get(keysOf(agency.lead))).body
  expect(items).toContainEqual(expect.objectContaining({ id: body.id, madeBy: agency.owner }))
  expect(items).toContainEqual(expect.objectContaining({ name: 'test', madeBy: null }))
  expect((await agency.as.owner.delete(`${keysOf(agency.lead)}/${body.id}`)).status).toBe(204)
  const lines = () => open.lines.filter(({ keyId }) => keyId === body.id)
  await expect.poll(() => lines().map(({ method }) => method)).toEqual(['POST', 'DELETE'])
  expect(lines()).toMatchObject([{ member: agency.owner }, { member: agency.owner }])
})
