import { openAddressGuard } from '@understudy/channels/address-guard'
import { postJson } from '@understudy/channels/post-json'
import { mostAttempts } from '@understudy/domain/notification/back-off'
import { mintSecret } from '@understudy/engine/channel/channel-secrets'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'
import type { Heard } from '../test/receivers.ts'

let office: OfficeOnCall

beforeAll(async () => {
  office = await openOfficeOnCall()
  await office.tell(['in_app'])
})

afterAll(() => office.close())

beforeEach(async () => {
  office.http.heard.length = 0
  office.http.answer = undefined
  const { rows } = await office.admin.query(
    "select json_object_keys(context -> 'webhooks') as id from agency where context -> 'webhooks' is not null",
  )
  for (const { id } of rows) await office.say('agency.delete_webhook', { endpointId: id })
})

const verified = (secret: string, { body, headers }: Heard) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: string
    data: { items: Record<string, unknown>[] }
  }

const endpoints = async (endpointId: string) => {
  const { rows } = await office.admin.query("select context -> 'webhooks' -> $1 as endpoint from agency", [endpointId])
  return rows[0].endpoint
}

test('escalation rule 29: an independent verifier accepts what is sent, under one id at every attempt and at its own time', async () => {
  const { http, agency, engine } = office
  const { endpointId, secret } = await office.registerWebhook()
  http.answer = (_, response) => void response.writeHead(500).end()
  await office.raise({ subject: await office.item() })
  await office.deliver()
  http.answer = undefined
  const rotated = await mintSecret(engine, agency.agencyId, endpointId, new Date(Date.now() + 60_000))
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await office.pass(60)
  await office.deliver()
  const [first, second] = http.heard as [Heard, Heard]
  expect(http.heard).toHaveLength(2)
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
  expect(Number(second.headers['webhook-timestamp'])).toBeGreaterThan(Number(first.headers['webhook-timestamp']))
  expect(second.body).toBe(first.body)
  expect(verified(secret, first).type).toBe('escalation.fired')
  for (const one of [secret, rotated]) expect(verified(one, second)).toEqual(JSON.parse(second.body))
  expect(second.headers['webhook-signature']?.toString().split(' ')).toHaveLength(2)
  expect(() => verified(secret, { ...second, body: `${second.body} ` })).toThrow()
})

test('escalation rule 30: a redirect is a failure and not followed, 429 is waited for as long as it says, 410 disables', async () => {
  const { http, admin } = office
  const { endpointId } = await office.registerWebhook()
  const pause = async () => {
    const { rows } = await admin.query(
      "select outcome, extract(epoch from next_at - now())::float8 as seconds from message where channel = 'webhook' and state = 'waiting'",
    )
    return rows[0]
  }
  http.answer = (_, response) => void response.writeHead(302, { location: `${http.url}/elsewhere` }).end()
  const escalationId = await office.raise({ subject: await office.item() })
  await office.deliver()
  expect((await pause()).outcome).toBe('redirected')
  expect(http.heard.map(({ path }) => path)).toEqual(['/hook'])

  http.answer = (_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end()
  await office.pass(60)
  await office.deliver()
  const waits = await pause()
  expect(waits.outcome).toBe('slow_down')
  expect(waits.seconds).toBeGreaterThan(7_100)

  http.answer = (_, response) => void response.writeHead(410).end()
  await office.pass(7_200)
  await office.deliver()
  expect(await endpoints(endpointId)).toMatchObject({ state: 'disabled', because: 'gone' })
  const [row] = await office.messages(`channel = 'webhook' and about_id = '${escalationId}'`)
  expect(row).toMatchObject({ state: 'undeliverable', outcome: 'gone' })
})

test('escalation rule 30: whoever asks to wait is left alone whole: nothing else goes there before, whatever it is about', async () => {
  const { http, admin } = office
  await office.registerWebhook()
  const hooks = () => office.messages("channel = 'webhook' and state = 'waiting'")
  http.answer = (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end()
  // Two at once, of which the second is not tried any more.
  for (let made = 0; made < 2; made++) await office.raise({ subject: await office.item() })
  await office.deliver()
  expect(http.heard).toHaveLength(1)
  http.answer = undefined
  await office.raise({ subject: await office.item(), severity: 'critical' })
  await office.pass(1_800)
  await office.deliver()
  expect(http.heard).toHaveLength(1)
  expect((await hooks()).map(({ attempts }) => attempts).toSorted()).toEqual([0, 0, 1])
  await office.pass(1_830)
  await office.deliver()
  expect(await hooks()).toEqual([])
  expect(new Set(http.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
  const { rows } = await admin.query("select detail from delivery_attempt where detail like 'Not sent%'")
  expect(rows).toHaveLength(1)
})

test('escalation rule 31: after the last attempt a dead letter, the endpoint disabled and its owner told; a replay keeps the id and is audited', async () => {
  const { http, agency, say, admin } = office
  const { endpointId, secret } = await office.registerWebhook()
  http.answer = (_, response) => void response.writeHead(500).end()
  const escalationId = await office.raise({ subject: await office.item() })
  await office.deliver()
  for (let attempt = 2; attempt <= mostAttempts; attempt++) {
    await office.pass(2 * 86_400)
    await office.deliver()
  }
  const hook = () => office.messages(`channel = 'webhook' and about_id = '${escalationId}'`)
  expect(await hook()).toMatchObject([{ state: 'undeliverable', attempts: mostAttempts, outcome: 'refused' }])
  expect(http.heard).toHaveLength(mostAttempts)
  expect(office.attempted).toContain('webhook dead')
  expect(await endpoints(endpointId)).toMatchObject({ state: 'disabled', because: 'dead letter' })
  const { rows } = await admin.query(
    "select context -> 'causes' -> 0 ->> 'kind' as cause from escalation where subject_kind = 'agency'",
  )
  expect(rows.map(({ cause }) => cause)).toEqual(['undeliverable'])

  http.answer = undefined
  await say('agency.enable_webhook', { endpointId }, agency.owner)
  const [dead] = await hook()
  await say('agency.replay_message', { messageId: dead?.['id'], reason: 'The receiver was mended' }, agency.owner)
  await office.deliver()
  expect(await hook()).toMatchObject([{ state: 'sent', id: dead?.['id'] }])
  const last = http.heard.find(
    ({ headers }, index) => index === mostAttempts && headers['webhook-id'] === dead?.['id'],
  ) as Heard
  expect(verified(secret, last).type).toBe('escalation.fired')
  const audited = await admin.query(
    "select actor, body ->> 'messageId' as id from ledger where type = 'agency.message_replayed'",
  )
  expect(audited.rows).toEqual([{ actor: `member:${agency.owner}`, id: dead?.['id'] }])
  const nobodys = { messageId: escalationId, reason: 'There is no such message' }
  await expect(say('agency.replay_message', nobodys, agency.owner)).rejects.toThrow('not_found')
})

test('escalation rule 33: each event carries a sequence of its subject, by which a receiver puts them in order', async () => {
  const { http, agency, say } = office
  const { secret } = await office.registerWebhook()
  const subject = await office.item()
  for (let life = 0; life < 2; life++) {
    const escalationId = await office.raise({ subject })
    await office.deliver()
    await say('escalation.resolve', { escalationId, why: 'It is done' }, agency.lead)
    await office.deliver()
  }
  const sequences = http.heard
    .flatMap((heard) => verified(secret, heard).data.items)
    .filter((item) => (item['subject'] as { id: string }).id === subject.id)
    .map((item) => Number(item['sequence']))
  expect(sequences.length).toBeGreaterThanOrEqual(2)
  expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
})

test('escalation rule 32: an endpoint that leads to a metadata service is never asked, at no attempt', async () => {
  const { say } = office
  const { endpointId } = await say('agency.register_webhook', {
    url: 'http://169.254.169.254/latest',
    description: 'Bad',
  })
  await mintSecret(office.engine, office.agency.agencyId, String(endpointId), new Date())
  const escalationId = await office.raise({ subject: await office.item() })
  await office.deliver()
  await office.pass(60)
  await office.deliver()
  const [row] = await office.messages(`channel = 'webhook' and about_id = '${escalationId}'`)
  expect(row).toMatchObject({ state: 'waiting', outcome: 'address_refused', attempts: 2 })
  expect(office.http.heard).toEqual([])
})

test('escalation rule 32: the connection goes to the address that was looked at, whatever the name leads to by then', async () => {
  const { http } = office
  const port = new URL(http.url).port
  const resolved: string[] = []
  const guard = openAddressGuard(['127.0.0.0/8'], async (name) => {
    resolved.push(name)
    return [{ address: '127.0.0.1', family: 4 }]
  })
  const post = { url: `http://hook.field.invalid:${port}/pinned`, body: Buffer.from('{}'), headers: {} }
  for (const _ of [1, 2]) expect(await postJson(guard, post)).toMatchObject({ kind: 'accepted' })
  expect(resolved).toEqual([1, 2].map(() => 'hook.field.invalid'))
  expect(http.heard.map(({ headers }) => headers.host)).toEqual([1, 2].map(() => `hook.field.invalid:${port}`))
  http.answer = (_, response) => void response.write('x')
  expect(await postJson(guard, post, { timeoutMs: 300, answerBytes: 10 })).toMatchObject({
    cause: 'timed_out',
    mayHaveArrived: true,
  })
  http.answer = (_, response) => void response.end('x'.repeat(1_000_000))
  expect(await postJson(guard, post, { timeoutMs: 5_000, answerBytes: 10 })).toMatchObject({ kind: 'accepted' })
})
