import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'
import { Person } from '../test/person.ts'

const password = 'correct tray of purple herons'
const name = 'Zephyrine Quill'
const email = 'zephyrine.quill@agency.example'
/** Whatever of these is found anywhere is found of them. */
const traces = /zephyrine|quill|Ouagadougou/i
let open: TestApi
let agency: AgencyOnline
let elsewhere: AgencyOnline

beforeAll(async () => {
  open = await openTestApi({ trustedProxies: '127.0.0.1' })
  agency = await foundAgencyOnline(open)
  elsewhere = await foundAgencyOnline(open)
})

afterAll(() => open.close())

const joined = async (into: AgencyOnline, more: object = {}) => {
  const input = { name, email, roles: ['assistant'], supportRole: 'general_va', ...more }
  return String((await into.as.owner.post('/v1/members', input)).body.result.memberId)
}
async function accepts(into: AgencyOnline, memberId: string, at: Person, more: object = { password }) {
  const { body } = await into.as.owner.post(`/v1/members/${memberId}/invitation`)
  const token = String(/#(\S+)/.exec(body.link)?.[1])
  expect((await at.post('/v1/invitations/accept', { token, ...more })).status).toBe(200)
}

/** Each row of each table that there is, of sign-in too, as text. */
async function dump(): Promise<Map<string, string>> {
  const { rows: tables } = await open.admin.query(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p') and not c.relispartition`,
  )
  const found = new Map<string, string>()
  for (const { name: table } of tables) {
    const { rows } = await open.admin.query(`select t::text as row from ${table} t`)
    found.set(table, rows.map(({ row }) => row).join('\n'))
  }
  return found
}
const tracedIn = (tables: Map<string, string>) =>
  [...tables].filter(([, text]) => traces.test(text)).map(([table]) => table)

test('whoever is erased is found in no row of any table, by no read and no export, signs in no more, and the ledger verifies', async () => {
  const { owner } = agency.as
  const memberId = await joined(agency)
  const at = new Person(open.api.url, '198.51.100.77')
  await accepts(agency, memberId, at)
  const { body: totp } = await at.post('/v1/auth/two-factor/enable', { password })
  const code = new TOTP({ secret: String(new URL(totp.totpURI).searchParams.get('secret')) }).generate()
  expect((await at.post('/v1/auth/two-factor/verify-totp', { code })).status).toBe(200)
  const link = 'https://files.agency.example/zephyrine-quill-nda.pdf'
  await owner.post(`/v1/members/${memberId}/agreement`, { signedOn: '2026-11-02', documentLink: link })
  await owner.post(`/v1/members/${memberId}/profile`, { place: 'Ouagadougou', skills: ['Epic'] })
  await owner.post(`/v1/members/${memberId}/keys`, { name: 'Quill’s laptop' })
  await at.post(`/v1/members/${memberId}/due-feeds`, { name: 'Zephyrine’s phone' })
  expect((await owner.get(`/v1/members/${memberId}`)).body).toMatchObject({ name, agreement: { documentLink: link } })
  expect(tracedIn(await dump()).toSorted()).toEqual([
    'auth."user"',
    'public.api_key',
    'public.due_feed',
    'public.member',
  ])
  expect((await dump()).get('auth."twoFactor"')).not.toBe('')

  expect((await owner.post(`/v1/members/${memberId}/erase`, { reason: 'Asked for it' })).status).toBe(200)
  expect(tracedIn(await dump())).toEqual([])
  for (const table of ['auth."user"', 'auth.session', 'auth.account', 'auth."twoFactor"', 'auth.membership'])
    expect((await dump()).get(table), table).toBe('')
  expect((await verifyLedger(open.engine)).differences).toEqual([])
  expect((await owner.get(`/v1/members/${memberId}`)).body).toMatchObject({
    ...{ state: 'left', name: 'erased', email: 'erased' },
    ...{ agreement: { documentLink: 'erased' }, profile: { place: 'erased', skills: ['Epic'] } },
  })
  for (const path of [
    ...['/v1/audit/export', `/v1/members/${memberId}/history`, `/v1/members/${memberId}/keys`, '/v1/members?limit=100'],
    ...[
      '/v1/messages',
      `/v1/faq?taskId=${agency.tasks.plain}`,
      '/v1/measures/export.csv?by=assistant',
      '/v1/archive',
      `/v1/members/${memberId}/due-feeds`,
    ],
  ]) {
    const answer = await owner.get(path)
    expect([answer.status, traces.test(answer.text)], path).toEqual([200, false])
  }
  expect(JSON.stringify(open.lines)).not.toMatch(traces)
  await expect.poll(async () => (await at.get('/v1/session')).status, { timeout: 15_000 }).toBe(401)
  const again = await new Person(open.api.url, '198.51.100.78').post('/v1/auth/sign-in/email', { email, password })
  expect(again.status).toBe(401)
})

test('whoever is a member of two agencies and is erased by one is that of the other still', async () => {
  const at = new Person(open.api.url, '198.51.100.79')
  const [here, there] = [await joined(agency), await joined(elsewhere)]
  await accepts(agency, here, at)
  await accepts(elsewhere, there, at, {})
  await agency.as.owner.post(`/v1/members/${here}/erase`, { reason: 'Asked for it' })
  const back = new Person(open.api.url, '198.51.100.80')
  expect((await back.post('/v1/auth/sign-in/email', { email, password })).status).toBe(200)
  expect((await back.get('/v1/session')).body).toMatchObject({ agencyId: elsewhere.agencyId, memberId: there })
  const { rows } = await open.admin.query('select agency_id from auth.membership')
  expect(rows).toEqual([{ agency_id: elsewhere.agencyId }])
  expect((await agency.as.owner.get(`/v1/members/${here}`)).text).not.toMatch(traces)
})
