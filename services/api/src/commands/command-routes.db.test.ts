import type { CommandRoute } from '@understudy/contract/http/command-route'
import { commandRoutes } from '@understudy/contract/http/command-routes'
import { type Role, roles } from '@understudy/domain/actor'
import { verbs } from '@understudy/engine/shell/verbs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline, type Ids } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { type Caller, callerOf } from '../test/caller.ts'
import { pathWith, sampleBodies } from '../test/sample-commands.ts'

let open: TestApi
let agency: AgencyOnline
let foreign: AgencyOnline

const routes = Object.values(commandRoutes).flat()

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
  foreign = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const send = (caller: Caller, { command, path }: CommandRoute, ids: Ids) =>
  caller.post(pathWith(path, ids), sampleBodies(ids)[command])

const allowed = ({ command }: CommandRoute) => verbs[command]?.allow as readonly Role[]

/** Whoever may send the command; a client contact, who would not even see what is another client's, where nobody else may. */
const sender = (route: CommandRoute) =>
  agency.as[allowed(route).find((role) => role !== 'client_contact') ?? 'client_contact']

test.each(routes)('$command is refused to whoever sends no key or one that is none', async (route) => {
  const path = pathWith(route.path, agency.own)
  const noKey = await fetch(open.api.url + path, { method: 'POST' })
  expect(noKey.status).toBe(401)
  expect(noKey.headers.get('content-type')).toContain('application/problem+json')
  expect(noKey.headers.get('www-authenticate')).toContain('Bearer')
  expect(await noKey.json()).toMatchObject({ status: 401, code: 'key_missing', requestId: expect.any(String) })
})

test.each(routes)('$command is refused to every role that may not send it', async (route) => {
  for (const role of roles.filter((one) => !allowed(route).includes(one))) {
    const { status, body } = await send(agency.as[role], route, agency.own)
    expect({ role, status, code: body.code }).toEqual({ role, status: 403, code: 'role_missing' })
  }
})

/** Only their own agency can be named; and adopting is refused in a live one before anything is looked at. */
const ofNothing = ['client.register', 'member.join', 'delegation.adopt', 'daily_update.post']
const aboutSomething = routes.filter(({ command }) => !command.startsWith('agency.') && !ofNothing.includes(command))

test.each(aboutSomething)("$command finds nothing where it names another agency's", async (route) => {
  const { status, body } = await send(sender(route), route, foreign.own)
  expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' })
})

test.each(aboutSomething.filter((route) => allowed(route).includes('client_contact')))(
  "$command finds nothing where a client contact names another client's",
  async (route) => {
    const { status, body } = await send(agency.as.client_contact, route, agency.other)
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' })
  },
)

/** Nobody else may, whatever their role. */
const byThemselves = ['member.save_view', 'member.drop_view']

test.each(routes)('$command reaches the rules that decide on it', async (route) => {
  const by = byThemselves.includes(route.command)
    ? callerOf(open.api.url, await agency.keyOf(agency.own.memberId))
    : sender(route)
  const { status, body } = await send(by, route, agency.own)
  // Whose work it is has been decided upon the item: whoever has it has left the agency by then.
  const reached = body.code === 'not_your_work' ? 422 : status
  expect([200, 201, 409, 422], JSON.stringify([body, open.lines.at(-2)])).toContain(reached)
  if (status < 300) expect(body).toMatchObject({ commandId: expect.any(String), events: expect.any(Array) })
  else expect(body.reasons.length).toBeGreaterThan(0)
})

test.each(routes.filter((route) => Object.keys(route.input.shape).length > 0))(
  '$command takes no field that the contract does not know',
  async (route) => {
    const body = sampleBodies(agency.own)[route.command]
    if (body === undefined) return
    const answer = await sender(route).post(pathWith(route.path, agency.own), { ...body, occurredAt: 1 })
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  },
)

test('a work item is made, found at its address, and refused a second start with every reason', async () => {
  const { tasks, lead, as } = agency
  const item = { taskId: tasks.plain, title: 'Referral of Monday', assistantId: lead }
  const made = await as.ops_lead.post('/v1/work-items', item)
  expect(made).toMatchObject({ status: 201, body: { events: expect.arrayContaining(['work_item.made']) } })
  const address = String(made.headers.get('location'))
  expect(await as.ops_lead.get(address)).toMatchObject({ status: 200, body: { title: 'Referral of Monday' } })
  expect(await as.ops_lead.post(`${address}/start`)).toMatchObject({ status: 200 })
  const again = await as.ops_lead.post(`${address}/start`)
  expect(again).toMatchObject({ status: 409, body: { code: 'not_allowed_now', reasons: [expect.any(Object)] } })
})

test('two people at work: one hands in, the other reviews, neither both', async () => {
  const { other, as, keyOf, reviewers } = agency
  const claim = `/v1/reviews/${other.reviewId}/claim`
  expect(await as.reviewer.post(claim)).toMatchObject({ status: 200 })
  const second = callerOf(open.api.url, await keyOf(reviewers[1]))
  expect(await second.post(claim)).toMatchObject({ status: 409 })
  const verdict = { verdict: 'passed', score: 1 }
  expect(await as.reviewer.post(`/v1/reviews/${other.reviewId}/verdict`, verdict)).toMatchObject({ status: 200 })
  expect(await as.ops_lead.get(`/v1/reviews/${other.reviewId}`)).toMatchObject({ body: { state: 'passed' } })
})

test('a key sent twice makes one work item, and is refused for another command', async () => {
  const { tasks, as } = agency
  const key = { 'idempotency-key': 'monday-7' }
  const item = { taskId: tasks.plain, title: 'Once' }
  const [first, second] = await Promise.all([1, 2].map(() => as.ops_lead.post('/v1/work-items', item, key)))
  const third = await as.ops_lead.post('/v1/work-items', item, key)
  expect([first?.status, second?.status, third.status]).toEqual([201, 201, 201])
  expect([first, second, third].map((answer) => answer?.body.result)).toEqual(Array(3).fill(third.body.result))
  expect(third.body.repeated).toBe(true)
  const changed = await as.ops_lead.post('/v1/work-items', { ...item, title: 'Another' }, key)
  expect(changed).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  const { rows } = await open.admin.query(
    `select count(*)::int as made from work_item where title in ('Once', 'Another')`,
  )
  expect(rows).toEqual([{ made: 1 }])
})

test.each(['', 'with space', 'x'.repeat(201), 'schlüssel'])('the idempotency key %j is none', async (key) => {
  const headers = new Headers({ authorization: `Bearer ${agency.as.ops_lead.key}`, 'content-type': 'application/json' })
  headers.set('idempotency-key', encodeURI(key) === key || key.includes(' ') ? key : 'a b')
  const body = JSON.stringify({ taskId: agency.tasks.plain, title: 'Never' })
  const answer = await fetch(`${open.api.url}/v1/work-items`, { method: 'POST', headers, body })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ errors: [{ path: 'headers/idempotency-key' }] })
})

test("a key that begins like the engine's own is refused, and says why", async () => {
  const body = { taskId: agency.tasks.plain, title: 'Never' }
  const answer = await agency.as.ops_lead.post('/v1/work-items', body, { 'idempotency-key': 'parked-lifecycle-1-0' })
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'headers/idempotency-key' }] } })
  expect(answer.body.errors[0].message).toContain("the engine's own")
})

test.each([
  ['no JSON', '{"taskId":', 'application/json', 400],
  ['another type', 'taskId=1', 'application/x-www-form-urlencoded', 415],
  ['more than a megabyte', `{"title":"${'x'.repeat(1_048_577)}"}`, 'application/json', 413],
  ['a prototype', '{"__proto__":{"taskId":"x"}}', 'application/json', 400],
])('a body that is %s is answered by a problem document', async (_, body, type, status) => {
  const headers = { authorization: `Bearer ${agency.as.ops_lead.key}`, 'content-type': type }
  const answer = await fetch(`${open.api.url}/v1/work-items`, { method: 'POST', headers, body })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ status, type: expect.stringContaining('urn:understudy:problem:') })
})

test('a body that is not as the contract says is answered with every path that is wrong', async () => {
  const answer = await agency.as.ops_lead.post('/v1/work-items', { taskId: 'none', title: '' })
  expect(answer.status).toBe(400)
  expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['body/taskId', 'body/title'])
})

test.each([
  ['half a surrogate pair', { title: 'x\ud800y' }, 'body/title'],
  ['U+0000', { title: 'x\0y' }, 'body/title'],
  ['U+0000 in an external id', { title: 'Never', externalId: 'x\0y' }, 'body/externalId'],
])('text with %s is refused before it reaches anybody', async (_, text, path) => {
  const answer = await agency.as.ops_lead.post('/v1/work-items', { taskId: agency.tasks.plain, ...text })
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request', errors: [{ path }] } })
})

test('text that cannot be stored is refused in lists, in records and in names of keys too', async () => {
  const { own, lead, as } = agency
  const steps = [{ kind: 'do', text: 'x\ud800y' }]
  const sop = await as.ops_lead.post(`/v1/tasks/${own.taskId}/sop`, { change: 'major', steps })
  expect(sop).toMatchObject({ status: 400, body: { errors: [{ path: 'body/steps/0/text' }] } })
  const calendar = { zone: 'UTC', hours: {}, exceptions: { 'x\ud800': [] } }
  const client = await as.owner.post('/v1/clients', { name: 'Clinic', timeZone: 'UTC', calendar })
  expect(client).toMatchObject({ status: 400, body: { errors: [{ path: 'body/calendar/exceptions' }] } })
  const key = await as.ops_lead.post(`/v1/members/${lead}/keys`, { name: 'x\0y' })
  expect(key).toMatchObject({ status: 400, body: { errors: [{ path: 'body/name' }] } })
})

test('what happens in a virtual agency happens where its driver stands', async () => {
  const { as, tasks, agencyId } = await foundAgencyOnline(open, 'virtual')
  const made = await as.ops_lead.post('/v1/work-items', { taskId: tasks.plain, title: 'In the past' })
  expect(made.status).toBe(201)
  const { rows } = await open.admin.query('select max(updated_at) as moment from work_item where agency_id = $1', [
    agencyId,
  ])
  expect(rows[0].moment.toISOString()).toBe('2026-11-23T15:00:00.000Z')
})
