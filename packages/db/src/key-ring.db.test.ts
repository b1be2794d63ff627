import { randomBytes } from 'node:crypto'
import { erased, personal } from '@understudy/domain/personal'
import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAgency, type KeyRing, openKeyRing } from './key-ring.ts'
import { openPool } from './pool.ts'
import { seal, unseal } from './sealed.ts'

const ours = '018f0000-0000-7000-8000-00000000000a'
const theirs = '018f0000-0000-7000-8000-00000000000b'
const dana = '018f0000-0000-7000-8000-0000000000d1'
const masterKey = randomBytes(32)

let database: TestDatabase
let pool: pg.Pool
let keys: KeyRing

beforeAll(async () => {
  database = await openTestDatabase()
  pool = openPool({ url: database.superuserUrl, role: 'understudy_app', max: 2 })
  keys = openKeyRing(pool, masterKey)
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

describe("a person's key", () => {
  test('opens what it sealed until it is erased; then the field reads erased for good', async () => {
    const { key, row } = keys.fresh(ours, dana)
    await inAgency(pool, ours, 'insert into person_key values ($1, $2, $3)', [
      row.agency_id,
      row.person_id,
      row.wrapped,
    ])
    const stored = seal({ name: personal(dana, 'Dana Field') }, () => key)

    const before = await keys.of(ours, [dana])
    expect(unseal(stored, (person) => before.get(person))).toEqual({ name: personal(dana, 'Dana Field') })

    await inAgency(pool, ours, 'delete from person_key where agency_id = $1 and person_id = $2', [ours, dana])
    const after = await keys.of(ours, [dana])
    expect(after.size).toBe(0)
    expect(unseal(stored, (person) => after.get(person))).toEqual({ name: personal(dana, erased) })
  })

  test('is not in the database in the clear, and opens under the master key alone', async () => {
    const eli = '018f0000-0000-7000-8000-0000000000e1'
    const { key, row } = keys.fresh(ours, eli)
    expect(row.wrapped).not.toContain(key.toString('hex'))
    await inAgency(pool, ours, 'insert into person_key values ($1, $2, $3)', [
      row.agency_id,
      row.person_id,
      row.wrapped,
    ])
    expect((await keys.of(ours, [eli])).get(eli)).toEqual(key)
    await expect(openKeyRing(pool, randomBytes(32)).of(ours, [eli])).rejects.toThrow()
  })

  test("is not another agency's to read", async () => {
    const fay = '018f0000-0000-7000-8000-0000000000f1'
    const { row } = keys.fresh(theirs, fay)
    await inAgency(pool, theirs, 'insert into person_key values ($1, $2, $3)', [theirs, fay, row.wrapped])
    expect((await keys.of(ours, [fay])).size).toBe(0)
  })
})

const clinic = '018f0000-0000-7000-8000-0000000000c1'

describe("a client's key", () => {
  test('is fetched once for a batch that asks for it many times; that there is none yet is not kept', async () => {
    let fetches = 0
    const counted = () => {
      fetches += 1
    }
    const askThrice = () => Promise.all([1, 2, 3].map(() => keys.ofClient(ours, clinic)))
    pool.on('acquire', counted)
    expect(await askThrice()).toEqual([undefined, undefined, undefined])
    const { key, row } = keys.fresh(ours, clinic)
    await inAgency(pool, ours, 'insert into person_key values ($1, $2, $3)', [ours, clinic, row.wrapped])
    fetches = 0
    expect(await askThrice()).toEqual([key, key, key])
    expect(await keys.ofClient(ours, clinic)).toEqual(key)
    pool.off('acquire', counted)
    expect(fetches).toBe(1)
  })
})

test('A batch of many agencies asks for all its keys in as many transactions as one of them would', async () => {
  const agencyIds = Array.from({ length: 30 }, (_, index) => `018f0000-0000-7000-8000-0000000001${index + 10}`)
  const owners = agencyIds.map((agencyId) => ({ agencyId, ...keys.fresh(agencyId, clinic) }))
  for (const { agencyId, row } of owners)
    await inAgency(pool, agencyId, 'insert into person_key values ($1, $2, $3)', [agencyId, clinic, row.wrapped])
  let transactions = 0
  const counted = () => {
    transactions += 1
  }
  pool.on('acquire', counted)
  const found = await Promise.all(agencyIds.map((agencyId) => keys.ofClient(agencyId, clinic)))
  expect(found).toEqual(owners.map(({ key }) => key))
  expect(transactions).toBe(1)
  const drawn = await Promise.all(agencyIds.map((agencyId) => keys.drawKey(agencyId, '2026-W50')))
  pool.off('acquire', counted)
  expect(new Set(drawn.map((key) => key.toString('hex'))).size).toBe(agencyIds.length)
  // Looked up, made, and looked up again, should another process have been first.
  expect(transactions).toBe(1 + 3)
})

describe('the secret of a draw period', () => {
  test('is made once, also when two ask at the same time, and differs by period and agency', async () => {
    const other = openKeyRing(pool, masterKey)
    const [first, second] = await Promise.all([keys.drawKey(ours, '2026-W48'), other.drawKey(ours, '2026-W48')])
    expect(first).toEqual(second)
    expect(await keys.drawKey(ours, '2026-W49')).not.toEqual(first)
    expect(await keys.drawKey(theirs, '2026-W48')).not.toEqual(first)
  })

  test('cannot be changed or taken back by the app', async () => {
    await expect(inAgency(pool, ours, 'delete from draw_key', [])).rejects.toThrow('permission denied')
    await expect(inAgency(pool, ours, "update draw_key set wrapped = '\\x00'", [])).rejects.toThrow('permission denied')
  })
})

test('a master key of another length is refused', () => {
  expect(() => openKeyRing(pool, randomBytes(16))).toThrow('32 bytes')
})
