import { readSecrets } from '@understudy/engine/channel/channel-secrets'
import { linkToken } from '@understudy/engine/channel/link-token'
import { accepted } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { insertOfMessage } from '../test/message-sent.ts'

let open: TestApi
let agency: AgencyOnline

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const system = { kind: 'system', part: 'test' } as const

async function raised(clientId: string): Promise<string> {
  const { agencyId } = agency
  const input = { subject: { kind: 'client', id: clientId }, cause: 'person' }
  const { result } = await accepted(open.engine, { name: 'escalation.raise', agencyId, actor: system, input })
  return String(result['escalationId'])
}

async function stateOf(escalationId: string): Promise<string> {
  const { rows } = await open.admin.query('select state from escalation where id = $1', [escalationId])
  return rows[0].state
}

test('escalation rule 15: links are signed, for one purpose, expire, and act only on POST', async () => {
  const { agencyId, lead, clientId } = agency
  const escalationId = await raised(clientId)
  const messageId = await insertOfMessage(open.engine, { agencyId, memberId: lead, aboutId: escalationId })
  const seal = open.engine.keys.links
  const day = 86_400_000
  const token = (more: object = {}) =>
    linkToken(seal, { purpose: 'acknowledge', agencyId, messageId, expiresAt: Date.now() + day, ...more })
  const go = (text: string, method = 'GET') => fetch(`${open.api.url}/links/${text}`, { method, redirect: 'manual' })

  const preview = await go(token())
  expect(preview.status).toBe(200)
  expect(preview.headers.get('content-type')).toContain('text/html')
  expect(await preview.text()).toContain('<form method="post">')
  expect((await go(token(), 'HEAD')).status).not.toBe(500)
  expect(await stateOf(escalationId)).toBe('raised')

  const good = token()
  const forged = `${good.slice(0, -2)}${good.endsWith('AA') ? 'BA' : 'AA'}`
  for (const wrong of [forged, token({ expiresAt: Date.now() - 1_000 }), token({ messageId: agencyId }), 'x'])
    expect((await go(wrong, 'POST')).status).toBe(404)
  expect(await stateOf(escalationId)).toBe('raised')

  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '' }
  expect(await (await fetch(`${open.api.url}/links/${token()}`, form)).text()).toContain('Acknowledged')
  expect(await stateOf(escalationId)).toBe('acknowledged')
  const { rows } = await open.admin.query(
    "select actor from ledger where stream_id = $1 and type = 'escalation.acknowledged'",
    [escalationId],
  )
  expect(rows).toEqual([{ actor: `member:${lead}` }])
  expect((await go(token({ purpose: 'resolve' }), 'POST')).status).toBe(200)
  expect(await stateOf(escalationId)).toBe('resolved')
  const late = await go(token(), 'POST')
  expect([late.status, await late.text()]).toEqual([
    200,
    expect.stringContaining('This escalation is resolved already'),
  ])
})

test('escalation rule 15: the link of somebody who has left since does nothing', async () => {
  const { agencyId, clientId } = agency
  const email = 'leaver@field.example'
  const leaver = { name: 'Leaver', email, roles: ['ops_lead'], clientId: null, supportRole: null }
  const say = (name: string, input: object) => accepted(open.engine, { name, agencyId, actor: system, input })
  const memberId = String((await say('member.join', leaver)).result['memberId'])
  const escalationId = await raised(clientId)
  const { state } = (await open.admin.query('select state from escalation where id = $1', [escalationId])).rows[0]
  const messageId = await insertOfMessage(open.engine, { agencyId, memberId, aboutId: escalationId })
  await say('member.erase', { memberId, reason: 'They have left' })
  for (const purpose of ['acknowledge', 'resolve'] as const) {
    const token = linkToken(open.engine.keys.links, { purpose, agencyId, messageId, expiresAt: Date.now() + 60_000 })
    const answer = await fetch(`${open.api.url}/links/${token}`, { method: 'POST' })
    expect(await answer.text()).toContain('Nothing was done')
  }
  expect(await stateOf(escalationId)).toBe(state)
})

test('an endpoint shows its secret once, and during a rotation two are in force; the ledger holds neither', async () => {
  const { as, agencyId } = agency
  const made = await as.ops_lead.post('/v1/webhooks', { url: 'https://hooks.example.org/board', description: 'Board' })
  const { endpointId, secret } = made.body.result
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const rotated = await as.ops_lead.post(`/v1/webhooks/${endpointId}/secret-rotations`)
  const secrets = await readSecrets(open.engine, agencyId, [endpointId])
  expect(secrets.get(endpointId)).toEqual([rotated.body.result.secret, secret])
  const list = await as.ops_lead.get('/v1/webhooks')
  expect(list.body.items).toContainEqual(expect.objectContaining({ id: endpointId, state: 'enabled', secrets: 2 }))
  expect(list.text).not.toContain('whsec_')
  const { rows } = await open.admin.query("select body::text || '' as text from ledger where body::text ~ 'whsec_'")
  expect(rows).toEqual([])
  const { rows: kept } = await open.admin.query('select wrapped from channel_secret where owner_id = $1', [endpointId])
  for (const { wrapped } of kept) expect(wrapped.toString('utf8')).not.toContain('whsec_')
})

test('a secret that was replaced retires when it was to, however often the next ones are replaced', async () => {
  const { as } = agency
  const made = await as.ops_lead.post('/v1/webhooks', { url: 'https://hooks.example.org/twice', description: 'Twice' })
  const { endpointId } = made.body.result
  const rotate = () => as.ops_lead.post(`/v1/webhooks/${endpointId}/secret-rotations`)
  await rotate()
  await open.admin.query(
    "update channel_secret set retires_at = now() + interval '1 minute' where owner_id = $1 and retires_at is not null",
    [endpointId],
  )
  await rotate()
  const { rows } = await open.admin.query(
    "select retires_at < now() + interval '1 hour' as soon from channel_secret where owner_id = $1 order by made_at",
    [endpointId],
  )
  expect(rows.map(({ soon }) => soon)).toEqual([true, false, null])
})

test("a chat's address is kept beside the ledger and in no answer; what is the agency's is not a reviewer's to connect", async () => {
  const { as, agencyId } = agency
  const url = 'https://chat.example.org/services/secret-part'
  const made = await as.ops_lead.post('/v1/chats', { channel: 'teams', name: 'Leads', url })
  expect(made.status).toBe(201)
  expect((await readSecrets(open.engine, agencyId, [made.body.result.chatId])).get(made.body.result.chatId)).toEqual([
    url,
  ])
  expect((await as.ops_lead.get('/v1/chats')).text).not.toContain('secret-part')
  const { rows } = await open.admin.query("select 1 from ledger where body::text ~ 'secret-part'")
  expect(rows).toEqual([])
  const reviewers = await as.reviewer.post('/v1/chats', { channel: 'teams', name: 'Mine', url })
  expect(reviewers).toMatchObject({ status: 403, body: { code: 'role_missing' } })
})

test('a template shows while it is typed what each channel would say, and why it cannot be saved', async () => {
  const { as } = agency
  const template = { subject: 'Field: {reason} <b>', intro: 'For whoever is on duty', footer: 'Ask {patient}' }
  const { body } = await as.ops_lead.post('/v1/messages/preview', { template, form: 'group' })
  expect(body.email.subject).toBe('Field: A promise was missed <b>')
  expect(body.email.html).toContain('For whoever is on duty')
  expect(body.reasons.map(({ code }: { code: string }) => code)).toEqual(['placeholder_unknown'])
  expect(JSON.stringify(body.slack)).toContain('Acknowledge all')
  const saved = await as.ops_lead.post('/v1/agency/message-template', template)
  expect(saved).toMatchObject({ status: 422, body: { code: 'invalid_template' } })
})

test('the inbox shows what one was told, and what one has read', async () => {
  const { as, agencyId, lead, clientId } = agency
  const aboutId = await raised(clientId)
  const messageId = await insertOfMessage(open.engine, { agencyId, memberId: lead, aboutId, channel: 'in_app' })
  const before = await as.ops_lead.get('/v1/inbox?unread=true')
  expect(before.body).toMatchObject({
    unread: 1,
    items: [{ id: messageId, reason: 'A promise was missed', readAt: null }],
  })
  expect((await as.reviewer.post(`/v1/inbox/${messageId}/read`)).status).toBe(404)
  expect((await as.ops_lead.post(`/v1/inbox/${messageId}/read`)).status).toBe(204)
  expect((await as.ops_lead.get('/v1/inbox?unread=true')).body).toMatchObject({ unread: 0, items: [] })
  expect((await as.reviewer.get(`/v1/messages/${messageId}`)).status).toBe(404)
  expect((await as.owner.get(`/v1/messages/${messageId}`)).body).toMatchObject({ id: messageId, attempted: [] })
})

test('all that has arrived is marked read at once, and what comes after it was looked at is not', async () => {
  const { as, agencyId, owner, clientId } = agency
  const aboutId = await raised(clientId)
  const arrive = async () => {
    const id = await insertOfMessage(open.engine, { agencyId, memberId: owner, aboutId, channel: 'in_app' })
    await open.admin.query('update message set sent_at = clock_timestamp() where id = $1', [id])
    return id
  }
  await arrive()
  await arrive()
  const { body } = await as.owner.get('/v1/inbox')
  expect(body).toMatchObject({ unread: 2 })
  const late = await arrive()
  expect((await as.reviewer.post('/v1/inbox/read', { upTo: new Date().toISOString() })).status).toBe(204)
  expect((await as.owner.post('/v1/inbox/read', { upTo: body.asOf })).status).toBe(204)
  expect((await as.owner.get('/v1/inbox?unread=true')).body).toMatchObject({ unread: 1, items: [{ id: late }] })
  expect((await as.owner.post('/v1/inbox/read', {})).status).toBe(400)
})

test('a message in the inbox, and in the list of what was sent, names the work that it is about, where its reader sees it', async () => {
  const { as, agencyId, assistants, own, other } = agency
  const told = (workItemId: string) =>
    insertOfMessage(open.engine, {
      agencyId,
      memberId: assistants.va,
      aboutId: workItemId,
      channel: 'in_app',
      workItemId,
    })
  const [mine, theirs] = [await told(own.workItemId), await told(other.workItemId)]
  for (const path of ['/v1/inbox', '/v1/messages']) {
    const { items } = (await as.assistant.get(path)).body
    const work = new Map(items.map((one: { id: string; work: unknown }) => [one.id, one.work]))
    const of = { clientId: own.clientId, taskId: own.taskId }
    expect(work.get(mine)).toEqual({ id: own.workItemId, title: 'An item', ...of, dueAt: expect.any(String) })
    expect(work.get(theirs)).toBeNull()
  }
})

test('everybody reads and says how they are told, whoever leads that of others too, and nobody else', async () => {
  const { as, assistants, contact } = agency
  const path = `/v1/members/${assistants.va}/preferences`
  expect((await as.assistant.get(path)).body).toMatchObject({ zone: null, quietHours: null, digest: null, off: [] })
  const said = { quietHours: { from: '22:00', until: '07:00' }, digest: { every: 'day', at: '08:30' }, off: ['slack'] }
  expect((await as.assistant.post(path, said)).status).toBe(200)
  expect((await as.assistant.get(path)).body).toMatchObject({ ...said, unsubscribed: [], mailboxDisabled: null })
  expect((await as.ops_lead.get(path)).body).toMatchObject(said)
  for (const caller of [as.reviewer, as.client_contact]) expect((await caller.get(path)).status).toBe(404)
  expect((await as.client_contact.get(`/v1/members/${contact}/preferences`)).body.hoursIn).toBe('America/Chicago')
})

test('a test by e-mail where no mail server is set is answered at once, and nothing is sent', async () => {
  const { as, lead } = agency
  const body = { channel: 'email', recipientId: lead }
  const said = { status: 422, code: 'no_mail_server', reasons: [{ satisfiedBy: expect.stringContaining('SMTP_URL') }] }
  expect((await as.ops_lead.post('/v1/channel-tests', body)).body).toMatchObject(said)
  const bulk = await as.ops_lead.post('/v1/commands', { commands: [{ command: 'agency.test_channel', input: body }] })
  expect(bulk.body.items).toMatchObject([{ status: 422, problem: { code: 'no_mail_server' } }])
  const { rows } = await open.admin.query("select 1 from ledger where type = 'agency.channel_tested'")
  expect(rows).toEqual([])
  const inApp = await as.ops_lead.post('/v1/channel-tests', { channel: 'in_app', recipientId: lead })
  expect(Date.parse(inApp.body.result.testedAt)).toBeGreaterThan(0)
  expect((await as.ops_lead.get('/v1/session')).body).toMatchObject({ sendsMail: false })
})
