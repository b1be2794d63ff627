import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi({ requestsPerMinute: 100_000 })
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const named = { 'idempotency-key': 'the-very-same' }

test('a key of a member is not made by a sending that is to happen once: it would be made twice', async () => {
  const { as, lead } = agency
  const path = `/v1/members/${lead}/keys`
  const key = { name: 'Twice', expiresAt: null, scopes: null }
  const refused = await as.owner.post(path, key, named)
  expect(refused).toMatchObject({ status: 400, body: { code: 'idempotency_not_taken' } })
  expect(refused.body.detail).toContain('twice')
  expect((await as.owner.post(path, key)).status).toBe(201)
  const { items } = (await as.owner.get(path)).body
  expect(items.filter(({ name }: { name: string }) => name === 'Twice')).toHaveLength(1)
})

test('a batch says that its commands have keys of their own; a command takes one, and happens once', async () => {
  const { as, tasks } = agency
  const input = { taskId: tasks.plain, title: 'Once' }
  const batch = { commands: [{ command: 'work_item.make', input }] }
  const refused = await as.ops_lead.post('/v1/commands', batch, named)
  expect(refused).toMatchObject({ status: 400, body: { code: 'idempotency_not_taken' } })
  expect(refused.body.detail).toContain('Each command of a batch')
  const first = await as.ops_lead.post('/v1/work-items', input, named)
  expect(await as.ops_lead.post('/v1/work-items', input, named)).toMatchObject({
    ...{ status: 201, body: { result: first.body.result, repeated: true } },
  })
})

test('every door that makes something says in the description whether it takes a key, or refuses one', async () => {
  const { paths } = (await agency.as.owner.get('/openapi.json')).body
  const wrong: string[] = []
  for (const [path, { post }] of Object.entries<{ post?: { parameters?: { name: string; in: string }[] } }>(paths)) {
    // There is nothing at all for whoever is no operator.
    if (post === undefined || path.startsWith('/v1/operator/')) continue
    const described = (post.parameters ?? []).map(({ name }) => name.toLowerCase())
    const takes = described.includes('idempotency-key') || described.includes('webhook-id')
    const { body } = await agency.as.owner.post(path.replaceAll(/\{\w+\}/g, 'none'), {}, named)
    if ((body?.code !== 'idempotency_not_taken') !== takes) wrong.push(`${path}: ${body?.code}`)
  }
  expect(wrong).toEqual([])
})

test('what reads or takes away is asked as often as one likes, whatever its sending is called', async () => {
  expect((await agency.as.owner.get('/v1/agency', named)).status).toBe(200)
})
