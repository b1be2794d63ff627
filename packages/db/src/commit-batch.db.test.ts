import { openTestDatabase, type TestDatabase } from '@understudy/provision/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Batch, commitBatch, type StateRow } from './commit-batch.ts'
import { chainHash, type LedgerEntry, noHash } from './ledger-entry.ts'
import { loadBatch } from './load-batch.ts'
import { openPool } from './pool.ts'

const ours = '018f0000-0000-7000-8000-00000000000a'
const theirs = '018f0000-0000-7000-8000-00000000000b'
const at = '2026-11-24T10:00:00.000Z'

let database: TestDatabase
let admin: pg.Client
let pool: pg.Pool

beforeAll(async () => {
  database = await openTestDatabase()
  admin = new pg.Client({ connectionString: database.superuserUrl })
  await admin.connect()
  pool = openPool({ url: database.superuserUrl, role: 'understudy_app', max: 4 })
})

afterAll(async () => {
  await pool.end()
  await admin.end()
  await database.drop()
})

describe('the commit function, the one way into state and history', () => {
  test('writes rows and events together, and a load answers what was written', async () => {
    expect(await commitBatch(pool, batch(ours, clientOf(ours, 1)))).toBe('committed')
    const loaded = await loadBatch(pool, [ours], [{ type: 'client', agencyId: ours, id: idOf(1), known: 0 }], [])
    expect(loaded.rows).toMatchObject([{ id: idOf(1), version: 1, state: 'active', context: { name: 'Client 1' } }])
    expect(await events(1)).toHaveLength(1)
  })

  test('rule 6: writes no row and no event of an agency that the batch did not name', async () => {
    const foreign = batch(theirs, clientOf(theirs, 2))
    await expect(commitBatch(pool, { ...foreign, agencies: [ours] })).rejects.toThrow('row-level security')
    const smuggled = { ...batch(ours, clientOf(ours, 2)), events: [eventOf(theirs, 2)] }
    await expect(commitBatch(pool, smuggled)).rejects.toThrow('row-level security')
    expect(await events(2)).toEqual([])
    const loaded = await loadBatch(pool, [theirs], [{ type: 'client', agencyId: theirs, id: idOf(2), known: 0 }], [])
    expect(loaded.rows).toEqual([])
  })

  test('rule 1: one row that has moved on leaves no trace of the whole batch', async () => {
    await commitBatch(pool, batch(ours, clientOf(ours, 3)))
    const stale = { ...clientOf(ours, 3), version: 6, base_version: 5 }
    const both: Batch = { ...batch(ours, clientOf(ours, 4)), rows: new Map([['client', [clientOf(ours, 4), stale]]]) }
    expect(await commitBatch(pool, both)).toBe('moved_on')
    expect(await events(4)).toEqual([])
  })

  test('rule 1: a fact that changed after the decision stops the batch', async () => {
    await commitBatch(pool, batch(ours, clientOf(ours, 5)))
    const facts = [{ type: 'client' as const, agencyId: ours, id: idOf(5), version: 9 }]
    expect(await commitBatch(pool, { ...batch(ours, clientOf(ours, 6)), facts })).toBe('moved_on')
    expect(await events(6)).toEqual([])
  })

  test('a stream that exists cannot be made a second time', async () => {
    await commitBatch(pool, batch(ours, clientOf(ours, 7)))
    expect(await commitBatch(pool, batch(ours, clientOf(ours, 7)))).toBe('moved_on')
    expect(await events(7)).toHaveLength(1)
  })

  test('an idempotency key is used once, also by two at the same time', async () => {
    const key = { agency_id: ours, key: 'k', fingerprint: '\\x00', result: {}, recorded_at: at }
    const both = [8, 9].map((number) => commitBatch(pool, { ...batch(ours, clientOf(ours, number)), keys: [key] }))
    expect((await Promise.all(both)).sort()).toEqual(['committed', 'moved_on'])
  })

  test("a handler's batch and its lane cursor move together or not at all", async () => {
    await admin.query("insert into lane_cursor (handler, lane) values ('measures', 3) on conflict do nothing")
    const move = { handler: 'measures', lane: 3, from: 0, to: 40 }
    expect(await commitBatch(pool, { ...batch(ours, clientOf(ours, 10)), move })).toBe('committed')
    expect(await commitBatch(pool, { ...batch(ours, clientOf(ours, 11)), move })).toBe('cursor_moved_on')
    expect(await events(11)).toEqual([])
  })

  test('two batches that write the same row at once: one takes, the other decides again', async () => {
    await commitBatch(pool, batch(ours, clientOf(ours, 12)))
    const second = { ...clientOf(ours, 12), version: 2, baseVersion: 1 }
    const change = () => commitBatch(pool, { ...batch(ours, second), events: [{ ...eventOf(ours, 12), version: 2 }] })
    const results = await Promise.all([change(), change(), change()])
    expect(results.sort()).toEqual(['committed', 'moved_on', 'moved_on'])
    expect(await events(12)).toHaveLength(2)
  })
})

function idOf(number: number): string {
  return `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

function clientOf(agency: string, number: number): StateRow {
  return {
    agencyId: agency,
    id: idOf(number),
    version: 1,
    baseVersion: 0,
    hash: noHash,
    state: 'active',
    machineVersion: 'none',
    context: JSON.stringify({ name: `Client ${number}` }),
    wakeAt: null,
    virtualWakeAt: null,
    updatedAt: Date.parse(at),
    own: { name: `Client ${number}` },
  }
}

function eventOf(agency: string, number: number): LedgerEntry {
  const entry = {
    agencyId: agency,
    streamType: 'client' as const,
    streamId: idOf(number),
    version: 1,
    type: 'client.registered',
    schemaVersion: 1,
    occurredAt: at,
    recordedAt: at,
    actor: 'system:test',
    cause: null,
    commandId: idOf(number),
    body: '{}',
  }
  return { ...entry, hash: chainHash(noHash, entry) }
}

function batch(agency: string, row: StateRow): Batch {
  const number = Number(row.id.slice(-12))
  return {
    agencies: [agency],
    facts: [],
    rows: new Map([['client', [row]]]),
    events: [eventOf(agency, number)],
    keys: [],
    personKeys: [],
  }
}

async function events(number: number): Promise<unknown[]> {
  return (await admin.query('select position from ledger where stream_id = $1', [idOf(number)])).rows
}
