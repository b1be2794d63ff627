import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { makeCheckpoints } from '@understudy/engine/verify/make-checkpoints'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installation, openInstallation } from '../installation/installation.ts'
import { readSettings } from '../installation/settings.ts'
import type { CliCommand } from '../run-command.ts'
import * as archive from './archive.ts'
import * as audit from './audit.ts'
import * as clients from './clients.ts'
import * as feeds from './feeds.ts'
import * as keys from './keys.ts'
import * as members from './members.ts'

let database: TestDatabase
let installation: Installation
let agency: SmallAgency
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-accounts-'))
  database = await openTestDatabase()
  const settings = { DATABASE_URL: database.superuserUrl, UNDERSTUDY_MASTER_KEY: randomBytes(32).toString('hex') }
  installation = await openInstallation(readSettings({ ...settings, UNDERSTUDY_DATA: folder }), () => {})
  agency = await foundSmallAgency(installation.engine, 'live')
})

afterAll(async () => {
  await installation?.close()
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

type Value = ReturnType<typeof JSON.parse>

/** The exit code and the answer of a verb, asked by the owner unless somebody else is named. */
async function ask(verb: CliCommand, args: readonly string[], options: Record<string, unknown> = {}) {
  let answered: { value: Value; text: string } | undefined
  const context = {
    ...{ settings: installation.settings, json: false, say: () => {} },
    answer: (value: unknown, text: string) => {
      answered = { value, text }
    },
  }
  const code = await verb.run(context, { member: agency.owner, ...options }, args)
  return { code, ...(answered ?? { value: undefined as Value, text: '' }) }
}

test('an owner takes a program in and gives it a key for some things alone, whose use the audit log tells', async () => {
  const joining = { email: 'it@field.example', roles: 'ops_lead', service: true }
  const { value: made } = await ask(members, ['join', 'Sync'], joining)
  const key = await ask(keys, ['make'], { member: made.member, name: 'sync', scopes: 'work_items:write,tasks:read' })
  expect(key.text).toContain('us_')
  expect((await ask(keys, ['list'], { member: made.member })).text).toContain('for work_items:write, tasks:read')
  await expect(ask(keys, ['make'], { member: made.member, scopes: 'everything' })).rejects.toThrow('--scopes')
  const right = await ask(members, ['correct', 'it@field.example'], { name: 'Sync of nights', roles: 'reviewer' })
  expect(right.value).toMatchObject({ member: made.member })
  await expect(ask(members, ['correct', made.member], { roles: 'owner' })).rejects.toThrow('A program is neither')
  const joined = await ask(audit, ['search'], { type: 'member.joined', stream: made.member })
  expect(joined.value.items).toMatchObject([{ streamId: made.member, actor: `member:${agency.owner}` }])
  expect(joined.text).toMatch(/member\.joined {2}member \S+ {2}by member:/)
  const first = await ask(audit, ['search'], { limit: '2' })
  expect(first.text).toContain(`Older ones: --before ${first.value.next}`)
  await expect(ask(audit, ['search'], { member: agency.lead })).rejects.toThrow('owners alone')
  await expect(ask(audit, ['search'], { since: 'yesterday' })).rejects.toThrow('--since')
})

test('the newest checkpoint is printed for somebody elsewhere, and an archive is held against its key', async () => {
  await expect(ask(audit, ['checkpoint'])).rejects.toThrow('no checkpoint yet')
  await makeCheckpoints(installation.engine, Date.now(), { events: 5, afterMs: 0, patienceMs: 60_000 })
  const { value: newest } = await ask(audit, ['checkpoint'])
  const [file, pem] = [join(folder, 'all.tar.gz'), join(folder, 'key.pem')]
  await writeFile(pem, newest.publicKey)
  expect((await ask(archive, ['save', file])).value).toMatchObject({ agency: agency.agencyId })
  expect((await stat(file)).mode & 0o777, 'for its owner alone').toBe(0o600)
  const whole = await ask(archive, ['check', file], { publicKey: pem })
  expect([whole.code, whole.value.clean]).toEqual([0, true])
  expect(whole.value.checkpoints).toBeGreaterThan(0)
  await expect(ask(archive, ['save', file]), 'a file that is there stays').rejects.toThrow('EEXIST')
  await expect(ask(archive, ['save', join(folder, 'x')], { member: agency.lead })).rejects.toThrow('owners alone')
  const text = gunzipSync(await readFile(file)).toString('latin1')
  const changed = join(folder, 'changed.tar.gz')
  await writeFile(changed, gzipSync(Buffer.from(text.replace('"name": "Practice"', '"name": "Practise"'), 'latin1')))
  const found = await ask(archive, ['check', changed])
  expect([found.code, found.value.differenceCount]).toEqual([1, 1])
  expect(found.text).toContain('tables/client/000001.ndjson, sha256')
})

test('a member follows their due work by an address that is shown once, and an owner forgets a person for good', async () => {
  const { va } = agency.assistants
  const made = await ask(feeds, ['make'], { member: va, name: 'phone', client: 'Practice' })
  expect(made.value.url).toMatch(/\/v1\/due-feeds\/uf_[\w-]{64}\/due\.ics$/)
  expect((await ask(feeds, ['list'], { member: va })).text).toBe(`${made.value.id}  phone`)
  expect((await ask(feeds, ['revoke', made.value.id], { member: va })).code).toBe(0)
  expect((await ask(feeds, ['list'], { member: va })).text).toContain('phone, revoked')
  await ask(members, ['erase', va], { reason: 'Asked for it' })
  expect((await ask(feeds, ['list'], { member: va })).text).toBe('There is no calendar')
  expect((await verifyLedger(installation.engine)).differences).toEqual([])
})

test('an owner has a client forgotten by its name, once nothing of it is open, and is told how far that is', async () => {
  const actor = { kind: 'member', memberId: agency.owner } as const
  const input = { name: 'Leaves Us', timeZone: 'America/Chicago', regulated: false }
  await accepted(installation.engine, { name: 'client.register', agencyId: agency.agencyId, actor, input })
  const { value, text } = await ask(clients, ['erase', 'leaves us'], { reason: 'The contract ended' })
  expect(value).toMatchObject({ agency: agency.agencyId, state: 'erasing' })
  expect(text).toContain('step by step')
  await expect(ask(clients, ['forget', 'leaves us'], { reason: 'No' })).rejects.toThrow('clients can erase')
})
