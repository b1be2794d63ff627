import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { pathWith } from '../test/sample-commands.ts'

let open: TestApi
let agency: AgencyOnline
let foreign: AgencyOnline
let paths: string[]

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
  foreign = await foundAgencyOnline(open)
  const document = (await (await fetch(`${open.api.url}/openapi.json`)).json()) as { paths: Record<string, object> }
  // The door itself is asked by who has no key yet, and a calendar by who has its token: each has tests of its own.
  const isBehindTheDoor = (path: string) =>
    path.startsWith('/v1/') && !path.startsWith('/v1/auth/') && !path.includes('{token}')
  const reads = Object.entries(document.paths).filter(([path, methods]) => 'get' in methods && isBehindTheDoor(path))
  paths = reads.map(([path]) => path).filter((path) => path !== '/v1/live' && !path.endsWith('/keys'))
})

afterAll(() => open.close())

const one = () => paths.filter((path) => path.includes('{'))

/** Of which nothing has been made yet in a new agency, and what is there for operators of the installation alone. */
const notThere = ['/v1/audit/checkpoint', '/v1/operator/queues']

test('every read answers an owner, and nobody without a key', async () => {
  expect(paths.length).toBeGreaterThan(20)
  const answers: object[] = []
  for (const path of paths) {
    const address = pathWith(path, agency.own)
    const { status, headers } = await agency.as.owner.get(address)
    const { status: keyless } = await fetch(open.api.url + address)
    answers.push({ path, status, cache: headers.get('cache-control'), keyless })
  }
  const expected = paths.map((path) => {
    const status = notThere.includes(path) ? 404 : 200
    return { path, status, cache: 'no-store', keyless: 401 }
  })
  expect(answers).toEqual(expected)
})

test("another agency's streams are not there", async () => {
  for (const path of one()) {
    const { status, body } = await agency.as.owner.get(pathWith(path, foreign.own))
    expect({ path, status, code: body.code }).toEqual({ path, status: 404, code: 'not_found' })
  }
})

test("another client's streams are not there for a client contact, nor is any of the agency's own review", async () => {
  for (const path of one()) {
    const { status } = await agency.as.client_contact.get(pathWith(path, agency.other))
    expect({ path, status }).toEqual({ path, status: 404 })
  }
  expect(await agency.as.client_contact.get(`/v1/reviews/${agency.own.reviewId}`)).toMatchObject({ status: 404 })
  expect(await agency.as.client_contact.get(`/v1/work-items/${agency.own.workItemId}`)).toMatchObject({ status: 200 })
})

test('process fixes are how the agency goes about the work: no contact of a client reads any, an assistant those of their tasks', async () => {
  const { as } = agency
  expect(await as.client_contact.get('/v1/process-fixes')).toMatchObject({ status: 404 })
  for (const caller of [as.owner, as.assistant])
    expect(await caller.get('/v1/process-fixes')).toMatchObject({ status: 200, body: { items: [] } })
})

test('no list of a client contact or an assistant names what is not theirs, nor does any list name another agency', async () => {
  const strangers = [...Object.values(foreign.own), foreign.agencyId]
  const others = [...strangers, ...Object.values(agency.other)]
  const { as } = agency
  // Many ids in many long texts: an expectation for each would take longer than all the reads.
  const named: { path: string; id: string }[] = []
  for (const path of paths.filter((path) => !path.includes('{')))
    for (const caller of Object.values(as)) {
      const { text } = await caller.get(path)
      const forbidden = [as.client_contact, as.assistant].includes(caller) ? others : strangers
      named.push(...forbidden.filter((id) => text.includes(id)).map((id) => ({ path, id })))
    }
  expect(named).toEqual([])
})

test('a page goes on where the one before ended, whatever is made meanwhile, and shows nothing twice', async () => {
  const { as, tasks } = agency
  const make = async (title: string) => {
    const { body } = await as.ops_lead.post('/v1/work-items', { taskId: tasks.clinical, title })
    return String(body.result.workItemId)
  }
  const before = [await make('1'), await make('2'), await make('3'), await make('4'), await make('5')]
  const seen: string[] = []
  const during: string[] = []
  for (let after = ''; ; ) {
    const query = new URLSearchParams({ taskId: tasks.clinical, limit: '2', ...(after !== '' && { after }) })
    const { body } = await as.ops_lead.get(`/v1/work-items?${query}`)
    expect(body.items.length).toBeLessThanOrEqual(2)
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    if (body.next === null) break
    after = body.next
    if (during.length < 2) during.push(await make('Meanwhile'))
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((id) => before.includes(id))).toEqual(before)
})

test.each(['?limit=0', '?limit=201', '?state=nowhere', '?assistant=x', '?clientId=none', '?after='])(
  'the filter %s is refused, because ignored it would answer too much',
  async (query) => {
    const answer = await agency.as.owner.get(`/v1/work-items${query}`)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: expect.stringContaining('querystring') }] } })
  },
)

const lists = ['board', 'clocks', 'clients', 'members', 'tasks', 'delegations', 'work-items', 'reviews']

test.each(lists)('the list %s takes no cursor that it has not given', async (list) => {
  const [id, wrong] = ['00000000-0000-4000-8000-000000000000', { status: 400, body: { code: 'invalid_request' } }]
  const beyondTime = [`0.8640000000000001.${id}`, `0.8640000000000000.${id}`, `0.9999999999999999.${id}`]
  for (const after of ['elsewhere', 'zzz', '7', `${id}0`, 'x\0', ...beyondTime])
    expect(await agency.as.owner.get(`/v1/${list}?${new URLSearchParams({ after })}`), after).toMatchObject(wrong)
})

test.each(['-1', '1.5', 'x', '2147483648', '99999999999999999999'])(
  '%s is no version that a history goes on after',
  async (after) => {
    const answer = await agency.as.owner.get(`/v1/work-items/${agency.own.workItemId}/history?after=${after}`)
    expect(answer).toMatchObject({ status: 400 })
  },
)

test('the history of a work item tells every event with its maker, chained', async () => {
  const { as, own } = agency
  const { body } = await as.ops_lead.get(`/v1/work-items/${own.workItemId}/history?limit=3`)
  expect(body.items.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3])
  expect(body.items[0]).toMatchObject({ type: 'work_item.made', actor: 'system:test', hash: expect.any(String) })
  const rest = await as.ops_lead.get(`/v1/work-items/${own.workItemId}/history?after=${body.next}`)
  expect(rest.body.items[0].version).toBe(4)
})

test('a gate names every condition that does not hold', async () => {
  const { body } = await agency.as.ops_lead.get(`/v1/delegations/${agency.own.delegationId}/gate`)
  expect(body).toMatchObject({ from: 'assigned', to: 'shadow', open: false })
  expect(body.unmet.map(({ code }: { code: string }) => code)).toContain('sop_not_acknowledged')
})

test('names and addresses of people are in no answer but those about people', async () => {
  const { as, own } = agency
  expect((await as.ops_lead.get(`/v1/members/${own.memberId}`)).body).toMatchObject({
    email: expect.stringMatching(/^somebody@/),
  })
  for (const path of ['/v1/work-items', '/v1/reviews', '/v1/delegations', '/v1/clients'])
    expect((await as.ops_lead.get(path)).text).not.toContain('@example.org')
})
