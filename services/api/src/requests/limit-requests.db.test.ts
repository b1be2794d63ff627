import { makeKey } from '@understudy/engine/keys/make-key'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { type Answer, callerOf } from '../test/caller.ts'
import { Person } from '../test/person.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi({ requestsPerMinute: 100, trustedProxies: '127.0.0.1' })
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const left = ({ headers }: Answer) => Number(headers.get('ratelimit-remaining') ?? 'nothing said')

test('what is refused counts as well, whatever it is refused for, and says how much is left', async () => {
  const { agencyId, lead, tasks } = agency
  const made = await makeKey(open.engine.pool, {
    ...{ agencyId, memberId: lead, name: 'narrow', expiresAt: null },
    scopes: ['work_items:write'],
  })
  const narrow = callerOf(open.api.url, String(made?.key))
  const answers = [
    await narrow.post('/v1/work-items', { taskId: 'no id' }),
    await narrow.post('/v1/work-items', { taskId: crypto.randomUUID(), title: 'Of no task' }),
    await narrow.get('/v1/clients'),
    await narrow.get('/v1/operator/queues'),
    await narrow.post('/v1/work-items', { taskId: tasks.plain, title: 'Right' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([400, 404, 403, 403, 201])
  expect(answers.map(left)).toEqual([99, 98, 97, 96, 95])
})

test('whoever sends nothing but what is refused is told to wait in the end', async () => {
  const { as } = agency
  const statuses = new Set<number>()
  for (let count = 0; count < 101; count++) statuses.add((await as.reviewer.post('/v1/work-items', {})).status)
  expect([...statuses]).toEqual([400, 429])
})

test('a batch counts as the commands that it has; one that the minute does not hold does nothing and takes nothing', async () => {
  const { as, tasks } = agency
  const batch = (size: number) => ({
    commands: Array.from({ length: size }, (_, index) => ({
      ...{ command: 'work_item.make', input: { taskId: tasks.plain, title: `Batch of ${size}, ${index}` } },
    })),
  })
  const whole = await as.ops_lead.post('/v1/commands', batch(60))
  expect(whole, whole.text.slice(0, 300)).toMatchObject({ status: 200, body: { accepted: 60 } })
  expect(left(whole)).toBe(40)
  const over = await as.ops_lead.post('/v1/commands', batch(41))
  expect(over).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0)
  const { rows } = await open.admin.query(`select count(*)::int as n from work_item where title like 'Batch of 41,%'`)
  expect(rows[0].n).toBe(0)
  const fits = await as.ops_lead.post('/v1/commands', batch(39))
  expect([fits.status, left(fits)]).toEqual([200, 0])
  expect((await as.ops_lead.get('/v1/agency')).status).toBe(429)
})

test('before anybody knows who asks, an address has a fiftieth of that, for invitations and the ways in together', async () => {
  const from = (address: string) => new Person(open.api.url, address)
  const token = { token: 'none of ours' }
  expect((await from('203.0.113.7').get('/v1/auth/ways')).status).toBe(200)
  expect((await from('203.0.113.7').post('/v1/invitations/look', token)).status).toBe(404)
  for (const answer of [
    await from('203.0.113.7').get('/v1/auth/ways'),
    await from('203.0.113.7').post('/v1/invitations/look', token),
    await from('203.0.113.7').post('/v1/invitations/accept', token),
  ])
    expect(answer).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
  expect((await from('203.0.113.8').get('/v1/auth/ways')).status).toBe(200)
  expect((await from('203.0.113.7').get('/v1/session')).status, 'and no other door is shut by it').toBe(401)
})
