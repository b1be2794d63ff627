import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Engine } from '../shell/engine.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { type MakeCheckpointsOptions, makeCheckpoints } from './make-checkpoints.ts'
import { verifyLedger } from './verify-ledger.ts'

let open: TestEngine
let first: SmallAgency
let second: SmallAgency
let now = Date.UTC(2026, 10, 24)

const minute = 60_000

/** Tests of other databases run on the same server, and their transactions count. */
const make = (engine: Engine, at: number, options: MakeCheckpointsOptions = {}) =>
  makeCheckpoints(engine, at, { patienceMs: 60_000, ...options })

beforeAll(async () => {
  open = await openTestEngine()
  first = await foundSmallAgency(open.engine, 'live')
  second = await foundSmallAgency(open.engine, 'live')
})

afterAll(() => open.close())

describe('checkpoints', () => {
  test('wait until an agency has enough events or one has waited ten minutes', async () => {
    expect(await make(open.engine, now)).toEqual([])
    expect(await make(open.engine, now + 10 * minute - 1)).toEqual([])
    const made = await make(open.engine, now + 10 * minute)
    expect(made.map(({ agencyId, number }) => [agencyId, number]).sort()).toEqual(
      [
        [first.agencyId, 1],
        [second.agencyId, 1],
      ].sort(),
    )
    expect(made[0]?.streams).toBe(11)
    now += 10 * minute
  })

  test('are not made twice, and not of nothing', async () => {
    expect(await make(open.engine, now + 60 * minute, { events: 1 })).toEqual([])
  })

  test('are full ones as soon as there are enough events, and the rest waits', async () => {
    await events(first.agencyId, 2_300)
    const made = await make(open.engine, now)
    expect(made.map(({ agencyId, number, streams }) => [agencyId, number, streams])).toEqual([
      [first.agencyId, 2, 1_000],
      [first.agencyId, 3, 1_000],
    ])
    const rest = await make(open.engine, now + 10 * minute)
    expect(rest.map(({ number, streams }) => [number, streams])).toEqual([[4, 300]])
    now += 10 * minute
  })

  test('chain, and each is signed by the key of this installation', async () => {
    const { rows } = await open.admin.query('select * from ledger_checkpoint where agency_id = $1 order by number', [
      first.agencyId,
    ])
    expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4])
    for (const [index, row] of rows.entries()) {
      expect(row.previous).toEqual(rows[index - 1]?.hash ?? Buffer.alloc(32))
      expect(open.engine.keys.checkpoints.verify(row.hash, row.signature)).toBe(true)
      expect(open.other.keys.checkpoints.verify(row.root, row.signature)).toBe(false)
    }
    expect(open.engine.keys.checkpoints.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/)
  })

  test('by many processes at once are made once', async () => {
    await events(first.agencyId, 1_500)
    await events(second.agencyId, 1_500)
    const calls = [open.engine, open.other, open.engine, open.other].map((engine) =>
      make(engine, now + 20 * minute, { events: 500 }),
    )
    const made = (await Promise.all(calls)).flat()
    expect(new Set(made.map(({ agencyId, number }) => `${agencyId} ${number}`)).size).toBe(made.length)
    expect(made).toHaveLength(6)
    now += 20 * minute
  })

  test('never pass a position that a transaction under way may still fill', async () => {
    const late = new pg.Client({ connectionString: open.database.superuserUrl })
    await late.connect()
    await late.query('begin')
    await late.query(insertEvents, [first.agencyId, 1])
    await events(first.agencyId, 600)
    expect(await makeCheckpoints(open.engine, now, { events: 500 })).toEqual([])
    await late.query('commit')
    await late.end()
    const made = await make(open.engine, now, { events: 500 })
    const rest = await make(open.engine, now + 10 * minute)
    expect([...made, ...rest].map(({ streams }) => streams)).toEqual([500, 101])
    now += 10 * minute
  })

  test('agree with a check of the whole ledger', async () => {
    const { differences, checkpoints } = await verifyLedger(open.engine)
    expect(checkpoints).toBeGreaterThan(10)
    expect(differences.filter(({ stream }) => stream.startsWith('checkpoint '))).toEqual([])
  })

  test('right themselves where the count of waiting events was wrong', async () => {
    await open.admin.query(
      "update checkpoint_progress set waiting = 5, waiting_since = '2026-01-01' where agency_id = $1",
      [second.agencyId],
    )
    expect(await make(open.engine, now)).toEqual([])
    const { rows } = await open.admin.query('select waiting from checkpoint_progress where agency_id = $1', [
      second.agencyId,
    ])
    expect(rows).toEqual([{ waiting: 0 }])
  })

  test('of five hundred agencies take a handful of queries', async () => {
    for (let count = 0; count < 500; count++) await events(randomUUID(), 2)
    const queries = vi.spyOn(pg.Client.prototype, 'query')
    const made = await make(open.engine, now + 10 * minute, { afterMs: 0 })
    expect(made).toHaveLength(500)
    const counted = queries.mock.calls.filter(([text]) => !String(text).includes('pg_snapshot_xmin'))
    expect(counted.length).toBeLessThan(30)
    queries.mockRestore()
  })
})

/** Events without rows, each of a stream of its own: enough for checkpoints, which look at heads alone. */
async function events(agencyId: string, count: number): Promise<void> {
  await open.admin.query(insertEvents, [agencyId, count])
}

const insertEvents = `
  insert into ledger (position, agency_id, stream_type, stream_id, version, type, schema_version, occurred_at,
                      recorded_at, actor, command_id, body, hash)
  select nextval('ledger_position'), $1::uuid, 'client', gen_random_uuid(), 1, 'client.registered', 1, now(), now(), 'system:test',
         gen_random_uuid(), '{}', sha256(n::text::bytea)
  from generate_series(1, $2::int) n`
