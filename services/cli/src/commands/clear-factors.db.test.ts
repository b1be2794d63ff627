import { hash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Installation, openInstallation } from '../installation/installation.ts'
import { readSettings } from '../installation/settings.ts'
import { run } from './clear-factors.ts'
import * as keys from './keys.ts'

let database: TestDatabase
let installation: Installation
let admin: pg.Client
let agency: SmallAgency
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-factors-'))
  database = await openTestDatabase()
  const settings = { DATABASE_URL: database.superuserUrl, UNDERSTUDY_MASTER_KEY: randomBytes(32).toString('hex') }
  installation = await openInstallation(readSettings({ ...settings, UNDERSTUDY_DATA: folder }), () => {})
  agency = await foundSmallAgency(installation.engine, 'live')
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  await admin.query(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
     values ('kim', 'Kim', 'kim@field.example', true, now(), now(), true)`,
  )
  await admin.query(`insert into auth.membership (agency_id, member_id, user_id) values ($1, $2, 'kim')`, [
    ...[agency.agencyId, agency.lead],
  ])
})

afterAll(async () => {
  await admin?.end()
  await installation?.close()
  await database?.drop()
  await rm(folder, { recursive: true, force: true })
})

async function ask(verb: { run: typeof keys.run }, options: object, args: readonly string[] = []) {
  let answered: { value: Record<string, unknown>; text: string } = { value: {}, text: '' }
  const context = {
    ...{ settings: installation.settings, json: false, say: () => {} },
    answer: (value: unknown, text: string) => {
      answered = { value: value as Record<string, unknown>, text }
    },
  }
  await verb.run(context, { member: agency.lead, ...options }, args)
  return answered
}
const clear = (options: object) => ask({ run }, options)

const count = async (of: string) => Number((await admin.query(`select count(*) from ${of}`)).rows[0].count)
const told = async (type: string) =>
  (await admin.query('select stream_id, actor, body from ledger where type = $1', [type])).rows

async function withFactors() {
  await admin.query(
    `insert into auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
     values ('p', 'k', 'kim', 'c', 0, 'singleDevice', false)`,
  )
  await admin.query(`insert into auth."twoFactor" (id, secret, "backupCodes", "userId") values ('t', 's', 'b', 'kim')`)
  await admin.query(
    `insert into auth.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId", method)
     values ('s', now() + interval '1 hour', 'x', now(), now(), 'kim', 'passkey')`,
  )
}

test('without a reason nothing is cleared, and nobody is told', async () => {
  await withFactors()
  await expect(clear({ reason: ' ' })).rejects.toThrow('Say how it is known who asked')
  expect([await count('auth.passkey'), await count('auth."twoFactor"'), await count('auth.session')]).toEqual([1, 1, 1])
  expect(await told('member.factors_cleared')).toEqual([])
  expect(await count('auth.verification')).toBe(0)
})

test('who lost their only factors is freed of them on the machine: the ledger says so, a letter does, and a link leads to a password', async () => {
  const { value, text } = await clear({ reason: 'Seen on video' })
  expect(text).toContain('1 passkey and the authenticator app of kim@field.example are gone')
  expect([await count('auth.passkey'), await count('auth."twoFactor"'), await count('auth.session')]).toEqual([0, 0, 0])
  expect((await admin.query(`select "twoFactorEnabled" as on from auth."user"`)).rows).toEqual([{ on: false }])
  expect(await told('member.factors_cleared')).toMatchObject([
    { stream_id: agency.lead, actor: 'system:machine', body: { passkeys: 1, app: true } },
  ])
  const token = String(value['link']).split('#')[1]
  const digest = hash('sha256', `reset-password:${token}`, 'base64url')
  expect((await admin.query('select identifier, value from auth.verification')).rows).toEqual([
    { identifier: digest, value: 'kim' },
  ])
  const letters = await admin.query('select member_id, channel, state from message')
  expect(letters.rows).toEqual([{ member_id: agency.lead, channel: 'email', state: 'waiting' }])
  expect(JSON.stringify(letters.rows)).not.toContain(token)
})

test('who has no factor, or no account, is not freed of one, and is told what helps', async () => {
  await expect(clear({ reason: 'Again' })).rejects.toThrow('neither a passkey nor an authenticator app')
  await expect(clear({ member: agency.owner, reason: 'Lost' })).rejects.toThrow('understudy invite')
})

test('a key that is made or revoked on the machine stands in the ledger, without what one could sign in with', async () => {
  const { value } = await ask(keys, { name: 'laptop', scopes: 'tasks:read' }, ['make'])
  await ask(keys, {}, ['revoke', String(value['id'])])
  const [made] = await told('member.key_made')
  expect(made).toMatchObject({ actor: 'system:machine', body: { keyId: value['id'], scopes: ['tasks:read'] } })
  expect(JSON.stringify(made)).not.toContain(String(value['key']))
  expect(await told('member.key_revoked')).toMatchObject([{ stream_id: agency.lead, body: { keyId: value['id'] } }])
  expect((await verifyLedger(installation.engine)).differences).toEqual([])
})
