import { generateKeyPairSync } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { tablesOf } from '@understudy/db/test/tenant-tables'
import { leftOut } from '@understudy/engine/archive/archived-tables'
import { checkArchive, NoArchive } from '@understudy/engine/archive/check-archive'
import { makeKey } from '@understudy/engine/keys/make-key'
import { makeCheckpoints } from '@understudy/engine/verify/make-checkpoints'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AgencyOnline, foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let agency: AgencyOnline
let foreign: AgencyOnline
let archive: Buffer

beforeAll(async () => {
  open = await openTestApi()
  agency = await foundAgencyOnline(open)
  foreign = await foundAgencyOnline(open)
  await makeCheckpoints(open.engine, Date.now(), { events: 20, afterMs: 0, patienceMs: 60_000 })
  await agency.as.owner.post('/v1/agency/absence-limit', { days: 21 })
  archive = await taken()
})

afterAll(() => open.close())

async function taken(key = agency.as.owner.key): Promise<Buffer> {
  const answer = await fetch(`${open.api.url}/v1/archive`, { headers: { authorization: `Bearer ${key}` } })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/gzip'])
  return Buffer.from(await answer.arrayBuffer())
}
const check = (bytes: Buffer, publicKey?: string) => checkArchive(Readable.from([bytes]), publicKey)
const plain = () => gunzipSync(archive).toString('latin1')

test('an archive has every event and every row of the agency, nothing of another one, and nothing to sign in with', async () => {
  const { rows } = await open.admin.query('select count(*)::int as n from ledger where agency_id = $1', [
    agency.agencyId,
  ])
  const verdict = await check(archive, open.engine.keys.checkpoints.publicKey)
  expect(verdict).toMatchObject({ agencyId: agency.agencyId, events: rows[0].n, differences: [] })
  expect(verdict.checkpoints).toBeGreaterThan(0)
  const text = plain()
  for (const table of await tablesOf(open.admin)) {
    const ofAgencies = await open.admin.query(
      `select from pg_attribute where attrelid = $1::regclass and attname = 'agency_id'`,
      [table],
    )
    if (ofAgencies.rowCount === 0 || Object.hasOwn(leftOut, table)) continue
    const counted = await open.admin.query(`select count(*)::int as n from ${table} where agency_id = $1`, [
      agency.agencyId,
    ])
    const manifest = JSON.parse(text.slice(text.lastIndexOf('{\n  "format"'), text.lastIndexOf('\n}') + 2))
    const files = manifest.files.filter(({ name }: { name: string }) => name.startsWith(`tables/${table}/`))
    expect(
      files.reduce((sum: number, { rows: n }: { rows: number }) => sum + n, 0),
      table,
    ).toBe(counted.rows[0].n)
  }
  expect(text).not.toContain(foreign.agencyId)
  expect(text).not.toMatch(/"digest"|"wrapped"/)
})

test('it is for owners alone, whose key may be used for it, and once at a time', async () => {
  for (const role of ['ops_lead', 'reviewer', 'assistant', 'client_contact'] as const)
    expect((await agency.as[role].get('/v1/archive')).status, role).toBe(403)
  const narrow = { agencyId: agency.agencyId, memberId: agency.owner, name: 'x', expiresAt: null }
  const { key: other } = (await makeKey(open.engine.pool, { ...narrow, scopes: ['audit:read'] })) as { key: string }
  const refused = await fetch(`${open.api.url}/v1/archive`, { headers: { authorization: `Bearer ${other}` } })
  const { code } = (await refused.json()) as { code: string }
  expect([refused.status, code]).toEqual([403, 'scope_missing'])
  const { key } = (await makeKey(open.engine.pool, { ...narrow, scopes: ['archive:read'] })) as { key: string }
  expect((await check(await taken(key))).differenceCount).toBe(0)
})

test('whoever changes an event, a table or the manifest, or cuts the end off, is found out by the archive itself', async () => {
  const changed = async (from: string, to: string, key?: string) => {
    const text = plain()
    expect(text).toContain(from)
    return check(gzipSync(Buffer.from(text.replace(from, to), 'latin1')), key)
  }
  const event = await changed('\\"days\\":21', '\\"days\\":12')
  expect(event.differences.map(({ field }) => field)).toEqual(expect.arrayContaining(['sha256']))
  expect(event.differences.some(({ field }) => / hash$/.test(field))).toBe(true)
  expect((await changed('"name": "Referrals"', '"name": "Referrers"')).differenceCount).toBe(1)
  const stranger = generateKeyPairSync('ed25519').publicKey
  const pem = stranger.export({ format: 'pem', type: 'spki' }).toString()
  expect((await check(archive, pem)).differences.map(({ stream }) => stream)).toContain('manifest.json')
  await expect(check(archive.subarray(0, archive.length - 2_000))).rejects.toThrow(NoArchive)
  await expect(check(Buffer.from('no archive'))).rejects.toThrow(NoArchive)
})

test('a reader who goes away leaves no transaction open behind', async () => {
  const stop = new AbortController()
  const headers = { authorization: `Bearer ${agency.as.owner.key}` }
  const answer = await fetch(`${open.api.url}/v1/archive`, { headers, signal: stop.signal })
  stop.abort()
  await buffer(Readable.fromWeb(answer.body as never)).catch(() => {})
  const idle = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction' and query like '%archived%'`
  await expect.poll(async () => (await open.admin.query(idle)).rows[0].n).toBe(0)
  await expect.poll(async () => (await agency.as.owner.get('/v1/archive')).status).toBe(200)
})
