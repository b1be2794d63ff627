import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { openKeyHolders } from './key-holders.ts'
import { newKeyText } from './key-text.ts'
import { makeKey } from './make-key.ts'
import { openSession } from './open-session.ts'
import { revokeKey } from './revoke-key.ts'

let open: TestEngine
let agency: SmallAgency
let now = 0

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'live')
})

afterAll(() => open.close())

async function keyOf(memberId: string, expiresAt: number | null = null) {
  const made = await makeKey(open.engine.pool, { agencyId: agency.agencyId, memberId, name: 'a key', expiresAt })
  return made as { id: string; key: string }
}

const holders = () => openKeyHolders(open.engine.pool, () => now)

test('a key speaks for its member, with their roles', async () => {
  const { id, key } = await keyOf(agency.lead)
  expect(await holders().find(key)).toMatchObject({
    ...{ keyId: id, sessionOf: null, agencyId: agency.agencyId, agencyName: 'Small', mode: 'live' },
    ...{ memberId: agency.lead, roles: ['ops_lead'], clientId: null, expiresAt: null },
  })
})

test('a key that was revoked elsewhere works a few seconds more, one revoked here no longer', async () => {
  const { id, key } = await keyOf(agency.lead)
  const [here, elsewhere] = [holders(), holders()]
  await Promise.all([here.find(key), elsewhere.find(key)])
  await revokeKey(open.engine.pool, agency.agencyId, agency.lead, id)
  here.forget(id)
  expect(await here.find(key)).toBeUndefined()
  expect(await elsewhere.find(key)).toBeDefined()
  now += 5_000
  expect(await elsewhere.find(key)).toBeUndefined()
  expect(elsewhere.knows(key), 'a key that is valid no more is no better than a guess').toBe(false)
})

test('a session ends with the key that opened it', async () => {
  const { id, key } = await keyOf(agency.lead)
  const found = holders()
  const holder = await found.find(key)
  const session = holder && (await openSession(open.engine.pool, holder))
  expect(await found.find(String(session?.key))).toMatchObject({ memberId: agency.lead, sessionOf: id })
  await revokeKey(open.engine.pool, agency.agencyId, agency.lead, id)
  found.forget(id)
  expect(await found.find(String(session?.key))).toBeUndefined()
})

test('a key is remembered no longer than it lives, and never lives longer than it was made for', async () => {
  const { key } = await keyOf(agency.lead, Date.now() - 1)
  expect(await holders().find(key)).toBeUndefined()
  const soon = await keyOf(agency.lead, Date.now() + 60_000)
  const found = holders()
  now = Date.now() + 59_000
  expect(await found.find(soon.key)).toBeDefined()
  expect(found.knows(soon.key)).toBe(true)
})

test("what is no key, and a key of nobody, is nobody's", async () => {
  const found = holders()
  for (const guess of ['', 'us_x', newKeyText(agency.agencyId), newKeyText(crypto.randomUUID())]) {
    expect(await found.find(guess)).toBeUndefined()
    expect(found.knows(guess)).toBe(false)
  }
})
