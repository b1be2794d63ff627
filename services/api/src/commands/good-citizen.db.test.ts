import { hash, verify } from 'node:crypto'
import { makeCheckpoints } from '@understudy/engine/verify/make-checkpoints'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { callerOf } from '../test/caller.ts'

let open: TestApi
let agency: AgencyOnline
let foreign: AgencyOnline

beforeAll(async () => {
  open = await openTestApi({ requestsPerMinute: 3_000 })
  agency = await foundAgencyOnline(open)
  foreign = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const item = (title: string) => ({ command: 'work_item.make', input: { taskId: agency.tasks.plain, title } })

async function made(title: string): Promise<string> {
  return String((await agency.as.ops_lead.post('/v1/work-items', item(title).input)).body.result.workItemId)
}

test('of two who edit from the same reading one is told that it has moved on, and nothing of theirs is done', async () => {
  const path = `/v1/work-items/${await made('Twice edited')}`
  const tag = String((await agency.as.ops_lead.get(path)).headers.get('etag'))
  expect(tag).toMatch(/^"\d+"$/)
  const change = (priority: string) => agency.as.ops_lead.post(`${path}/priority`, { priority }, { 'if-match': tag })
  expect(await change('urgent')).toMatchObject({ status: 200 })
  expect(await change('low')).toMatchObject({ status: 412, body: { code: 'moved_on' } })
  expect((await agency.as.ops_lead.get(path)).body).toMatchObject({ priority: 'urgent' })
  expect(await agency.as.ops_lead.post(`${path}/priority`, { priority: 'low' }, { 'if-match': '*' })).toMatchObject({
    status: 400,
  })
})

test('what the board and an answer say of a version is what the next command holds by, in bulk too, until somebody else is quicker', async () => {
  const { as, tasks } = agency
  const ids = await Promise.all(['First of the board', 'Second of the board'].map(made))
  const { rows } = (await as.ops_lead.get('/v1/board?limit=500')).body
  const shown = ids.map((id) => rows.find(({ workItemId }: { workItemId: string }) => workItemId === id).version)
  const prioritise = async (priority: string, versions: readonly number[]) => {
    const commands = ids.map((workItemId, index) => ({
      ...{ command: 'work_item.change_priority', input: { workItemId, priority } },
      ifMatch: `"${versions[index]}"`,
    }))
    return (await as.ops_lead.post('/v1/commands', { commands })).body.items
  }
  const done = await prioritise('high', shown)
  const versions = done.map(({ answer }: { answer: { version: number } }) => answer.version)
  const path = `/v1/work-items/${ids[0]}`
  expect((await as.ops_lead.get(path)).body.version).toBe(versions[0])
  const colleagues = await as.owner.post(`${path}/priority`, { priority: 'urgent' })
  expect(colleagues.body.version).toBe(versions[0] + 1)
  const undone = await prioritise('normal', versions)
  expect(undone).toMatchObject([{ status: 412, problem: { code: 'moved_on' } }, { status: 200 }])
  // What is made has a version of its own, and what it was made of keeps its own.
  const before = (await as.ops_lead.get(`/v1/tasks/${tasks.plain}`)).body.version
  const { body } = await as.ops_lead.post('/v1/work-items', { taskId: tasks.plain, title: 'Just made' })
  expect((await as.ops_lead.get(`/v1/work-items/${body.result.workItemId}`)).body.version).toBe(body.version)
  expect((await as.ops_lead.get(`/v1/tasks/${tasks.plain}`)).body.version).toBe(before)
})

test('a thousand commands are one request, one batch and a result each; what is wrong spoils nothing else', async () => {
  const { as, own, tasks } = agency
  const commands = [
    ...Array.from({ length: 994 }, (_, index) => ({ ...item(`Bulk ${index}`), idempotencyKey: `bulk-${index}` })),
    { ...item('Bulk 0'), idempotencyKey: 'bulk-0' },
    { command: 'work_item.make', input: { taskId: foreign.tasks.plain, title: 'Not ours' } },
    { command: 'work_item.make', input: { taskId: tasks.plain } },
    { command: 'work_item.unmake' },
    { command: 'agency.register_webhook', input: { url: 'https://hooks.example.org/x' } },
    { command: 'work_item.change_priority', input: { workItemId: own.workItemId, priority: 'low' }, ifMatch: '"999"' },
  ]
  const { rows: before } = await open.admin.query('select count(*)::int as n from ledger')
  const answer = await as.ops_lead.post('/v1/commands', { commands })
  expect(answer, answer.text.slice(0, 300)).toMatchObject({ status: 200, body: { accepted: 995 } })
  const { items } = answer.body
  expect(items).toHaveLength(1_000)
  expect(items[994].answer).toEqual({ ...items[0].answer, repeated: true })
  expect(
    items
      .slice(995)
      .map(({ status, problem }: { status: number; problem: { code: string } }) => [status, problem.code]),
  ).toEqual([
    [404, 'not_found'],
    [400, 'invalid_request'],
    [400, 'unknown_command'],
    [422, 'secret_alone'],
    [412, 'moved_on'],
  ])
  expect(items[996].problem.errors).toEqual([{ path: 'input/title', message: expect.any(String) }])
  const { rows: after } = await open.admin.query('select count(*)::int as n from ledger')
  expect(after[0].n - before[0].n).toBeGreaterThanOrEqual(994)
  expect(await as.ops_lead.post('/v1/commands', { commands: [...commands, item('One more')] })).toMatchObject({
    status: 400,
  })
})

test('a key may be used for what its scopes say, makes none that may do more, and is read back without its secret', async () => {
  const { as, lead } = agency
  const scopes = ['work_items:write', 'tasks:read', 'keys:write']
  const { body } = await as.owner.post(`/v1/members/${lead}/keys`, { name: 'Importer', scopes })
  const key = callerOf(open.api.url, body.key)
  expect((await key.get('/v1/tasks')).status).toBe(200)
  expect(await key.get('/v1/work-items')).toMatchObject({ status: 403, body: { code: 'scope_missing' } })
  expect((await key.post('/v1/work-items', item('By a key').input)).status).toBe(201)
  expect(await key.post(`/v1/tasks/${agency.tasks.plain}/usual-minutes`, { minutes: 5 })).toMatchObject({ status: 403 })
  const bulk = await key.post('/v1/commands', { commands: [item('In bulk'), { command: 'task.set_usual_minutes' }] })
  expect(bulk.body.items.map(({ status }: { status: number }) => status)).toEqual([200, 403])
  const wider = await key.post(`/v1/members/${lead}/keys`, { name: 'Wider' })
  expect(wider).toMatchObject({ status: 422, body: { code: 'wider_than_its_maker' } })
  expect((await key.post(`/v1/members/${lead}/keys`, { name: 'As wide', scopes: ['tasks:read'] })).status).toBe(201)
  const listed = (await as.owner.get(`/v1/members/${lead}/keys`)).body.items
  expect(listed).toContainEqual(expect.objectContaining({ id: body.id, scopes }))
  expect(JSON.stringify(listed)).not.toContain(body.key)
})

test('every use of a key that changed something stands in the audit log with the key, and refused uses do not', async () => {
  const { as, lead } = agency
  const { body: made } = await as.owner.post(`/v1/members/${lead}/keys`, { name: 'Watched' })
  const key = callerOf(open.api.url, made.key)
  const { commandId } = (await key.post('/v1/work-items', item('Watched').input)).body
  await key.post('/v1/work-items', { taskId: foreign.tasks.plain, title: 'Refused' })
  const { items } = (await as.owner.get(`/v1/audit?keyId=${made.id}`)).body
  expect(items.length).toBeGreaterThan(0)
  for (const entry of items) expect(entry).toMatchObject({ commandId, keyId: made.id, actor: `member:${lead}` })
})

test('the audit log is searched by who, what and when, page by page, exported whole, and is for owners alone', async () => {
  const { as, lead, agencyId } = agency
  for (const role of ['ops_lead', 'reviewer', 'assistant', 'client_contact'] as const)
    for (const path of ['', '/export', '/checkpoint'])
      expect(await as[role].get(`/v1/audit${path}`), role).toMatchObject({ status: 403 })
  const seen: number[] = []
  for (let before = ''; ; ) {
    const { body } = await as.owner.get(`/v1/audit?type=work_item.made&actor=member:${lead}&limit=200${before}`)
    for (const entry of body.items) expect(entry).toMatchObject({ type: 'work_item.made', actor: `member:${lead}` })
    seen.push(...body.items.map(({ position }: { position: number }) => position))
    if (body.next === null) break
    before = `&before=${body.next}`
  }
  const { rows } = await open.admin.query(
    `select position::int from ledger where agency_id = $1 and type = 'work_item.made' and actor = $2 order by position desc`,
    [agencyId, `member:${lead}`],
  )
  expect(seen).toEqual(rows.map(({ position }) => position))
  const { text, headers } = await as.owner.get('/v1/audit/export')
  expect(headers.get('content-type')).toContain('ndjson')
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { rows: all } = await open.admin.query('select count(*)::int as n from ledger where agency_id = $1', [agencyId])
  expect(lines).toHaveLength(all[0].n)
  expect(text).not.toContain(foreign.agencyId)
  expect((await as.owner.get(`/v1/audit?since=2999-01-01T00:00:00Z`)).body).toEqual({ items: [], next: null })
})

test('the chain is verified on demand, and a checkpoint is checked by a stranger with what it says alone', async () => {
  const { as } = agency
  expect((await as.owner.post('/v1/audit/verify')).body).toMatchObject({ clean: true, differenceCount: 0 })
  expect(await as.ops_lead.post('/v1/audit/verify')).toMatchObject({ status: 403 })
  expect((await as.owner.get('/v1/audit/checkpoint')).status).toBe(404)
  await expect
    .poll(() => makeCheckpoints(open.engine, Date.now() + 3_600_000, { events: 1, afterMs: 0 }), { timeout: 60_000 })
    .not.toHaveLength(0)
  const { body } = await as.owner.get('/v1/audit/checkpoint')
  const digest = hash('sha256', body.hashed, 'buffer')
  expect(digest.toString('hex')).toBe(body.hash)
  expect(verify(null, digest, body.publicKey, Buffer.from(body.signature, 'hex'))).toBe(true)
  const { previous, agencyId, number, uptoPosition, streams, root, madeAt } = body
  expect(body.hashed).toBe([previous, agencyId, number, uptoPosition, streams, root, madeAt].join('\n'))
  await open.admin.query(`set session_replication_role = replica`)
  await open.admin.query(`update work_item set state = 'cancelled' where agency_id = $1 and id = $2`, [
    agencyId,
    agency.own.workItemId,
  ])
  await open.admin.query(`set session_replication_role = default`)
  const broken = (await as.owner.post('/v1/audit/verify')).body
  expect(broken).toMatchObject({ clean: false })
  expect(JSON.stringify(broken.differences)).toContain('state')
})

test('the API says what may be done about a thing, by whom, and why not, as the commands themselves then answer', async () => {
  const { as, tasks } = agency
  const path = `/v1/work-items/${await made('What next')}`
  const about = async (who: keyof typeof as) => {
    const { status, body } = await as[who].get(`${path}/may-do`)
    expect(status, who).toBe(200)
    return Object.fromEntries(body.items.map((one: { command: string }) => [one.command, one]))
  }
  const lead = await about('ops_lead')
  expect(lead['work_item.assign']).toMatchObject({ may: 'depends', needs: ['assistantId'] })
  expect(lead['work_item.start'].may).toBe('no')
  expect(lead['work_item.start'].reasons.length).toBeGreaterThan(0)
  const contact = await about('client_contact')
  expect(contact['work_item.start']).toMatchObject({ may: 'no', reasons: [{ code: 'role_missing' }] })
  for (const { command, may, path: to, reasons, needs } of Object.values(lead) as {
    command: string
    may: string
    path: string
    reasons: { code: string }[]
    needs: string[]
  }[])
    if (may === 'no' && needs.length === 0) {
      const answer = await as.ops_lead.post(to)
      expect([403, 404, 409, 422], command).toContain(answer.status)
      expect(answer.body.reasons ?? [{ code: answer.body.code }], command).toEqual(
        reasons.length === 0 ? expect.anything() : reasons,
      )
    }
  expect((await foreign.as.ops_lead.get(`${path}/may-do`)).status).toBe(404)
  expect((await agency.as.owner.get(`/v1/tasks/${tasks.plain}/may-do`)).status).toBe(200)
})

test('every answer says how much of the minute is left, and whoever used it up waits', async () => {
  const strict = await openTestApi({ requestsPerMinute: 3 })
  try {
    const { as } = await foundAgencyOnline(strict)
    const answers = [
      await as.owner.get('/v1/agency'),
      await as.owner.get('/v1/agency'),
      await as.owner.get('/v1/agency'),
    ]
    expect(answers.map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['2', '1', '0'])
    const fourth = await as.owner.get('/v1/agency')
    expect(fourth).toMatchObject({ status: 429, body: { code: 'too_many_requests' } })
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await as.ops_lead.get('/v1/agency')).status, 'each key has its own minute').toBe(200)
  } finally {
    await strict.close()
  }
})

test('the reference at /docs is served from here, and its page lets nothing in from elsewhere', async () => {
  const page = await fetch(`${open.api.url}/docs/`)
  const policy = String(page.headers.get('content-security-policy'))
  expect(policy).toMatch(/default-src 'none'; script-src 'self' 'sha256-/)
  const html = await page.text()
  const [, script = ''] = /<script[^>]*\ssrc="([^"]+)"/.exec(html) ?? []
  expect(new URL(script, `${open.api.url}/docs/`).origin).toBe(open.api.url)
  const code = await fetch(new URL(script, `${open.api.url}/docs/`))
  expect(code.headers.get('content-type')).toContain('javascript')
  expect((await code.text()).length).toBeGreaterThan(100_000)
  expect((await fetch(`${open.api.url}/docs`, { redirect: 'manual' })).status).toBeLessThan(400)
})
