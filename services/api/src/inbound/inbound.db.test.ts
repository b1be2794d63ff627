import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let agency: AgencyOnline
let path: string
let inboundId: string
let secret: string

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
  const { body } = await agency.as.ops_lead.post('/v1/inbound-webhooks', { description: 'The practice system' })
  ;({ inboundId, secret } = body.result)
  path = `/v1/inbound/${agency.agencyId}/${inboundId}`
})

afterAll(() => open.close())

interface Sending {
  readonly secret?: string
  readonly at?: Date
  readonly to?: string
  readonly signed?: string
  readonly headers?: Record<string, string>
}

interface Answer {
  readonly workItemId: string
  readonly errors: readonly { readonly path: string; readonly message: string }[]
}

/** Sends as another system does, signed by the package that the standard's authors keep. */
async function send(content: object | string, sending: Sending = {}) {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const at = sending.at ?? new Date()
  const id = `msg_${randomUUID()}`
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(sending.secret ?? secret).sign(id, at, sending.signed ?? text),
    ...sending.headers,
  }
  const answer = await fetch(open.api.url + (sending.to ?? path), { method: 'POST', headers, body: text })
  const body = (await answer.json()) as Answer
  return { status: answer.status, type: answer.headers.get('content-type'), body }
}

const asked = (data: object = {}) => ({
  type: 'work_item.requested',
  data: { externalId: 'ref-1', taskId: agency.tasks.plain, title: 'Referral 1', ...data },
})

async function countOf(externalId: string): Promise<number> {
  const { rows } = await open.admin.query('select count(*)::int as n from work_item where external_id = $1', [
    externalId,
  ])
  return rows[0].n
}

test('escalation rule 34: an inbound webhook that is signed makes one work item an external id, however often it comes', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => send(asked({ priority: 'high' }))))
  const later = await send(asked({ title: 'Said otherwise' }))
  const ids = new Set([...answers, later].map(({ body }) => body.workItemId))
  expect(ids.size).toBe(1)
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201])
  expect(later).toMatchObject({ status: 200, body: { existed: true } })
  expect(await countOf('ref-1')).toBe(1)
  const item = await agency.as.ops_lead.get(`/v1/work-items/${[...ids][0]}`)
  expect(item.body).toMatchObject({ title: 'Referral 1', externalId: 'ref-1', priority: 'high' })
  // Made by the API under the same external id, it is the same item.
  const byHand = { taskId: agency.tasks.plain, title: 'Referral 1', externalId: 'ref-1' }
  expect((await agency.as.ops_lead.post('/v1/work-items', byHand)).body.result.workItemId).toBe([...ids][0])
  const { rows } = await open.admin.query("select actor from ledger where type = 'work_item.made' and stream_id = $1", [
    [...ids][0],
  ])
  expect(rows).toEqual([{ actor: `system:inbound:${inboundId}` }])
})

test('escalation rule 34: what nobody signed is refused before its body is looked at, and makes nothing', async () => {
  const other = await agency.as.ops_lead.post('/v1/inbound-webhooks', { description: 'Another' })
  const forged = asked({ externalId: 'forged' })
  const wrong: [Sending, string][] = [
    [{ secret: other.body.result.secret }, 'signature_invalid'],
    [{ signed: JSON.stringify(asked()) }, 'signature_invalid'],
    [{ to: `/v1/inbound/${agency.agencyId}/${randomUUID()}` }, 'signature_invalid'],
    [{ to: `/v1/inbound/${randomUUID()}/${inboundId}` }, 'signature_invalid'],
    [{ to: '/v1/inbound/x/y' }, 'signature_invalid'],
    [{ headers: { 'webhook-signature': 'v1' } }, 'signature_invalid'],
    [{ at: new Date(Date.now() - 400_000) }, 'signature_too_old'],
    [{ at: new Date(Date.now() + 400_000) }, 'signature_too_old'],
  ]
  for (const [sending, code] of wrong) {
    const answer = await send(forged, sending)
    expect(answer, JSON.stringify(sending)).toMatchObject({ status: 401, body: { code } })
    expect(answer.type).toContain('application/problem+json')
  }
  const unsigned = await send(forged, { headers: { 'webhook-id': '', 'webhook-timestamp': 'now' } })
  expect(unsigned).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  expect(unsigned.body.errors.map(({ path: at }) => at)).toEqual([
    ...['headers/webhook-id', 'headers/webhook-timestamp'],
  ])
  expect(await countOf('forged')).toBe(0)
})

test('escalation rule 34: bad input that is signed is answered with everything that is wrong, as a problem', async () => {
  const wrong = await send({ type: 'work_item.asked', data: { title: '', priority: 'soon', extra: 1 }, more: true })
  expect(wrong).toMatchObject({ status: 400, body: { code: 'invalid_request' } })
  const paths = wrong.body.errors.map(({ path: at }) => at)
  for (const at of ['body/type', 'body/data/title', 'body/data/priority', 'body/data/externalId'])
    expect(paths).toContain(at)
  expect(await send('{"type":')).toMatchObject({
    status: 400,
    body: { title: 'The request could not be read', detail: expect.stringContaining('Send one JSON object') },
  })
  expect(await send('')).toMatchObject({ status: 400 })
  expect(await send(asked({ title: 'x'.repeat(70_000) }))).toMatchObject({
    ...{ status: 413, body: { title: 'The body is larger than 64 kilobytes' } },
  })
  expect(await send(asked(), { headers: { 'content-type': 'text/plain' } })).toMatchObject({ status: 415 })
  const unknown = await send(asked({ externalId: 'u', taskId: randomUUID() }))
  expect(unknown).toMatchObject({ status: 422, body: { errors: [{ message: 'There is no such task' }] } })
  const sensitive = await send(asked({ externalId: 's', title: 'Jane Miller, DOB 03/14/1962' }))
  expect(sensitive).toMatchObject({ status: 422, body: { code: 'sensitive_text' } })
  expect(JSON.stringify(sensitive.body)).not.toContain('Miller')
})

test('one task alone, a new secret beside the old one, and the end of both', async () => {
  const { as, tasks, agencyId } = agency
  const opened = await as.owner.post('/v1/inbound-webhooks', { description: 'Notes', taskId: tasks.clinical })
  const { inboundId: notes, secret: first } = opened.body.result
  const to = `/v1/inbound/${agencyId}/${notes}`
  const note = { type: 'work_item.requested', data: { externalId: 'n-1', title: 'Note 1' } }
  expect(await send(note, { to, secret: first })).toMatchObject({ status: 201 })
  const elsewhere = await send(asked({ externalId: 'n-2' }), { to, secret: first })
  expect(elsewhere).toMatchObject({ status: 422, body: { errors: [{ path: 'body/data/taskId' }] } })
  expect(await send({ ...note, data: { ...note.data, externalId: 'n-3' } })).toMatchObject({ status: 422 })

  const rotated = await as.owner.post(`/v1/inbound-webhooks/${notes}/secret-rotations`)
  const second = rotated.body.result.secret
  expect(second).not.toBe(first)
  for (const one of [first, second]) expect((await send(note, { to, secret: one })).status).toBe(200)
  const { body } = await as.owner.get('/v1/inbound-webhooks')
  expect(body['items']).toContainEqual({
    id: notes,
    description: 'Notes',
    taskId: tasks.clinical,
    path: to,
    secrets: 2,
    lastReceivedAt: expect.stringMatching(new RegExp(`^${new Date().toISOString().slice(0, 4)}`)),
  })
  expect((await as.assistant.get('/v1/inbound-webhooks')).body['items']).toEqual([])
  await open.admin.query(
    'update channel_secret set retires_at = now() where owner_id = $1 and retires_at is not null',
    [notes],
  )
  expect((await send(note, { to, secret: first })).status).toBe(401)
  // Nothing from outside touches a virtual agency.
  const turn = (mode: string) => open.admin.query('update agency set mode = $2 where id = $1', [agencyId, mode])
  await turn('virtual')
  expect((await send(note, { to, secret: second })).status).toBe(401)
  await turn('live')
  expect((await send(note, { to, secret: second })).status).toBe(200)
  expect((await as.owner.post(`/v1/inbound-webhooks/${notes}/close`)).status).toBe(200)
  expect((await send(note, { to, secret: second })).status).toBe(401)
  const { rows } = await open.admin.query('select count(*)::int as n from ledger where body::text like $1', [
    '%whsec_%',
  ])
  expect(rows).toEqual([{ n: 0 }])
})

test('when something signed came in last is told, also after the secret was changed, and nothing of what nobody signed', async () => {
  const { owner } = agency.as
  const { body } = await owner.post('/v1/inbound-webhooks', { description: 'The tracker' })
  const { inboundId: tracker, secret: own } = body.result
  const to = `/v1/inbound/${agency.agencyId}/${tracker}`
  const lastOf = async () =>
    (await owner.get('/v1/inbound-webhooks')).body['items'].find(({ id }: { readonly id: string }) => id === tracker)
      .lastReceivedAt
  expect((await send(asked(), { to })).status, 'signed by another’s secret').toBe(401)
  expect(await lastOf()).toBeNull()
  expect((await send(asked({ externalId: 'tracked-1' }), { to, secret: own })).status).toBe(201)
  const came = await lastOf()
  expect(Math.abs(Date.parse(came) - Date.now())).toBeLessThan(300_000)
  await owner.post(`/v1/inbound-webhooks/${tracker}/secret-rotations`)
  expect(await lastOf()).toBe(came)
})

test('whoever sends signatures that are none waits after a while, and others do not', async () => {
  const { as, agencyId } = agency
  const { body } = await as.owner.post('/v1/inbound-webhooks', { description: 'Guessed at' })
  const to = `/v1/inbound/${agencyId}/${body.result.inboundId}`
  const statuses: number[] = []
  for (let tried = 0; tried < 22; tried++) statuses.push((await send(asked(), { to })).status)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(statuses.slice(20)).toEqual([429, 429])
  expect((await send(asked())).status).toBe(200)
})
