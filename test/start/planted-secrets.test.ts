import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openProvider, type Provider } from '@understudy/api/test/oidc-provider'
import { Person } from '@understudy/api/test/person'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import { testRedisUrl } from '@understudy/provision/test-redis'
import { type HttpReceiver, type MailSink, openHttpReceiver, openMailSink } from '@understudy/worker/test/receivers'
import { TOTP } from 'otpauth'
import pg from 'pg'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './http.ts'
import { answerOf, type Environment, type Understudy, understudy } from './understudy.ts'

/**
 * Every secret of an installation, and texts that people write, each to be found again wherever it may be said. What the
 * installation makes by itself (keys, cookies, codes) is added as it comes.
 */
const planted = {
  databasePassword: 'pl4nted-database-Xq7',
  redisPassword: 'pl4nted-redis-Xq7',
  masterKey: 'a7'.repeat(32),
  mailPassword: 'pl4nted-mail-Xq7',
  metricsToken: 'pl4nted-metrics-Xq7',
  password: 'pl4nted violet harbour Xq7',
  wrongPassword: 'pl4nted wrong anchor Xq7',
  title: 'Pl4ntedTitle of Xq7',
  comment: 'Pl4ntedComment about Xq7',
  name: 'Pl4ntedName Xq7',
  email: 'pl4nted.address@xq7.example',
  header: 'pl4nted-header-Xq7',
}
const secrets = new Map<string, string>(Object.entries(planted))
const callersTrace = '4bf92f3577b34da6a3ce929d0e0e4736'
/** The server is all tests': a role of its own has the password that is looked for. */
const role = `planted_${process.pid}`
const names = ['api', 'relay', 'worker', 'timers'] as const

let database: TestDatabase
let admin: pg.Client
let folder: string
let mail: MailSink
let http: HttpReceiver
let collector: HttpReceiver
let provider: Provider
let environment: Environment
let services: Understudy[] = []
let url: string
let owner: string

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  await admin.query(`create role ${role} login superuser password '${planted.databasePassword}'`)
  folder = mkdtempSync(join(tmpdir(), 'planted-'))
  ;[mail, http, collector, provider] = await Promise.all([
    openMailSink(),
    openHttpReceiver(),
    openHttpReceiver(),
    openProvider(),
  ])
  secrets.set('clientSecret', provider.client.clientSecret)
  const masterKeyFile = join(folder, 'key-of-the-test')
  writeFileSync(masterKeyFile, `${planted.masterKey}\n`)
  const redis = testRedisUrl()
  environment = {
    UNDERSTUDY_DATA: folder,
    DATABASE_URL: withPassword(database.superuserUrl, planted.databasePassword, role),
    UNDERSTUDY_MASTER_KEY_FILE: masterKeyFile,
    REDIS_URL: redis === undefined ? undefined : withPassword(`${redis}/11`, planted.redisPassword),
    SMTP_URL: withPassword(mail.smtpUrl, planted.mailPassword, 'postmaster'),
    SMTP_FROM: 'Understudy <understudy@field.example>',
    METRICS_TOKEN: planted.metricsToken,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: provider.client.clientId,
    OIDC_CLIENT_SECRET: provider.client.clientSecret,
    OUTBOUND_ALLOW: '127.0.0.0/8',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    LOG_LEVEL: 'trace',
    PORT: '0',
  }
})

afterAll(async () => {
  await Promise.all(services.map((one) => one.interrupt()))
  await admin.query(`reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`)
  await Promise.all([mail?.close(), http?.close(), collector?.close(), provider?.close(), admin?.end()])
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

function withPassword(address: string, password: string, user?: string): string {
  const whole = new URL(address)
  whole.password = password
  if (user !== undefined) whole.username = user
  return whole.href
}

/** What every process said, and what it told the collector of traces. */
const said = () =>
  [...services.map((one) => one.stdout() + one.stderr()), ...collector.heard.map(({ body }) => body)].join('\n')

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 60_000, interval: 100, message: what }).toBe(true)
}

/** A person of the agency at a browser, invited by mail, with a password and an authenticator app. */
async function signedIn(): Promise<Person> {
  const joining = { name: planted.name, email: planted.email, roles: ['ops_lead'] }
  const { body: joined } = await ask(url, '/v1/members', owner, joining)
  await ask(url, `/v1/members/${joined.result.memberId}/invitation`, owner, {})
  await until('the invitation arrives', () => mail.mails.some(({ text }) => text?.includes('#')))
  const token = String(/#(\S+)/.exec(mail.mails.map(({ text }) => text).join('\n'))?.[1])
  secrets.set('invitation', token)
  const at = new Person(url)
  await at.post('/v1/auth/sign-in/email', { email: planted.email, password: planted.wrongPassword })
  expect((await at.post('/v1/invitations/accept', { token, password: planted.password })).status).toBe(200)
  const enabled = await at.post('/v1/auth/two-factor/enable', { password: planted.password })
  const secret = String(new URL(enabled.body.totpURI).searchParams.get('secret'))
  secrets.set('totpSecret', secret)
  for (const [index, code] of enabled.body.backupCodes.entries()) secrets.set(`recoveryCode${index}`, code)
  const code = new TOTP({ secret }).generate()
  expect((await at.post('/v1/auth/two-factor/verify-totp', { code })).status).toBe(200)
  for (const [index, pair] of at.cookie.split('; ').entries())
    secrets.set(`cookie${index}`, decodeURIComponent(pair.slice(pair.indexOf('=') + 1)))
  await provider.signIn(new Person(url), { email: planted.email, verified: true })
  await new Person(url).post('/v1/auth/request-password-reset', { email: planted.email })
  return at
}

/** A webhook of ours to a server that fails, and one of somebody else's to us, signed rightly and wrongly. */
async function webhooks(): Promise<void> {
  http.answer = (_, response) => response.writeHead(500).end(planted.comment)
  const { body: out } = await ask(url, '/v1/webhooks', owner, {
    url: `${http.url}/hook?of=${planted.header}`,
    description: 'Board',
  })
  secrets.set('webhookSecret', out.result.secret)
  await ask(url, '/v1/channel-tests', owner, { channel: 'webhook', recipientId: out.result.endpointId })
  const { body: inbound } = await ask(url, '/v1/inbound-webhooks', owner, { description: 'Practice' })
  const { agencyId } = (await ask(url, '/v1/session', owner)).body
  const { inboundId, secret } = inbound.result
  secrets.set('inboundSecret', secret)
  for (const [key, text] of [
    [secret, JSON.stringify({ type: 'work_item.requested', data: { title: planted.title } })],
    [secret, `{"title": ${planted.title}`],
    [`whsec_${Buffer.from(planted.header).toString('base64')}`, '{}'],
  ]) {
    const at = new Date()
    await fetch(`${url}/v1/inbound/${agencyId}/${inboundId}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(String(key)).sign('msg_1', at, String(text)),
      },
      body: String(text),
    })
  }
}

/** Requests that are right, wrong, for nobody, and that the database fails. */
async function requests(at: Person): Promise<void> {
  const { rows } = (await ask(url, '/v1/board', owner)).body
  const { taskId } = rows[0]
  const made = await ask(url, '/v1/work-items', owner, { taskId, title: planted.title })
  const path = `/v1/work-items/${made.body.result.workItemId}/comments`
  expect((await ask(url, path, owner, { text: planted.comment })).status).toBeLessThan(300)
  await ask(url, '/v1/work-items', owner, { taskId, title: planted.title, [planted.comment]: planted.comment })
  await ask(url, `/v1/board?search=${encodeURIComponent(planted.title)}`, owner)
  await ask(url, `/v1/due-feeds/uf_${planted.header}/due.ics`)
  await ask(url, `/links/${planted.header}`)
  await ask(url, '/v1/board', `us_${planted.header}`)
  await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${planted.metricsToken}` } })
  const headers = { authorization: `Bearer ${owner}`, 'content-type': 'application/json', 'x-planted': planted.header }
  const traced = { ...headers, traceparent: `00-${callersTrace}-00f067aa0ba902b7-01` }
  const body = JSON.stringify({ taskId, title: planted.title })
  expect((await fetch(`${url}/v1/work-items`, { method: 'POST', headers: traced, body })).status).toBe(201)
  await fetch(`${url}/v1/work-items`, { method: 'POST', headers, body: `{"title": "${planted.title}` })
  await admin.query('alter table work_item rename to gone')
  await ask(url, '/v1/work-items', owner, { taskId, title: planted.title })
  await at.get('/v1/board')
  await admin.query('alter table gone rename to work_item')
}

test('no process of an installation ever says a secret, or what people wrote, at its most talkative, whatever fails', async () => {
  const { answer: seeded } = await answerOf(['seed'], environment)
  expect(seeded.error).toBeUndefined()
  for (const [index, { key }] of seeded.keys.entries()) secrets.set(`key${index}`, key)
  owner = seeded.keys.find(({ role }: { role: string }) => role === 'owner').key
  services = names.map((name) => understudy(['--json', name], environment))
  const [api] = await Promise.all(services.map((one) => one.says(/\n/)))
  url = JSON.parse(String(api)).url

  const at = await signedIn()
  await webhooks()
  await requests(at)
  mail.refuses = true
  mail.hangUp()
  await new Person(url).post('/v1/auth/request-password-reset', { email: planted.email })
  await until('the mail server refuses the password', () => mail.passwords.length > 1)
  await until('the receiver fails', () => http.heard.length > 0)

  const cut =
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  await admin.query(cut)
  await ask(url, '/v1/board', owner)
  await until('it serves again', async () => (await ask(url, '/v1/board', owner)).status === 200)
  services[2]?.child.kill('SIGABRT')
  await services[2]?.ended
  const broken = understudy(['worker'], {
    ...environment,
    DATABASE_URL: withPassword('postgres://u@127.0.0.1:1/x', planted.databasePassword),
  })
  await broken.ended
  services.push(broken)
  await Promise.all(services.map((one) => one.interrupt()))

  const log = said()
  expect(mail.passwords, 'what was planted was in use').toContain(planted.mailPassword)
  expect(log, 'and there was something to say').toContain('"level":"info"')
  expect(log).toContain('"level":"error"')
  const found = [...secrets].filter(([, secret]) => formsOf(secret).some((form) => log.includes(form)))
  expect(found.map(([name]) => name)).toEqual([])
})

test('a request is a span in the trace of its caller, and a job one trace from the relay that adds it to the worker that does it', () => {
  const spans = spansOf(collector)
  expect(spans.find(({ trace }) => trace === callersTrace)).toMatchObject({
    service: 'api',
    name: 'POST /v1/work-items',
  })
  const jobs = Map.groupBy(spans, ({ trace }) => trace)
  const whole = [...jobs.values()].filter((some) => new Set(some.map(({ service }) => service)).size > 1)
  const services = whole.map((some) => [...new Set(some.map(({ service }) => service))].sort().join(' '))
  expect(services).toContain('relay worker')
  expect(spans.filter(({ service }) => service === 'timers')).not.toEqual([])
})

interface SentSpan {
  readonly service: string
  readonly trace: string
  readonly name: string
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { key: string; value: { stringValue?: string } }[] }
    readonly scopeSpans: readonly { readonly spans: readonly { traceId: string; name: string }[] }[]
  }[]
}

function spansOf({ heard }: HttpReceiver): SentSpan[] {
  return heard.flatMap(({ body }) =>
    (JSON.parse(body) as Sent).resourceSpans.flatMap(({ resource, scopeSpans }) => {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? ''
      return scopeSpans.flatMap((scope) => scope.spans.map(({ traceId: trace, name }) => ({ service, trace, name })))
    }),
  )
}

/** As it is, in an address, in JSON, and as bytes are written down. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    ...[secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1)],
    ...[bytes.toString('base64').replace(/=+$/, ''), bytes.toString('base64url'), bytes.toString('hex')],
  ]
}
