import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { laneOf } from '@understudy/contract/subscriptions'
import { openPool } from '@understudy/db/pool'
import { insertEvents } from '@understudy/db/test/insert-events'
import type { Command } from '@understudy/engine/shell/command'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { RetryLater } from '@understudy/queue/retry-later'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listParked } from '../parked/list-parked.ts'
import { retryParked } from '../parked/retry-parked.ts'
import type { Handler, HandlerContext } from './handler.ts'
import { handleLaneJob } from './lane-job-handler.ts'
import { type LaneLocks, openLaneLocks } from './lane-locks.ts'

const log = pino({ level: 'silent' })
let on: TestEngine
let agency: SmallAgency
let lane: number
interface TestWorker extends HandlerContext {
  readonly locks: LaneLocks
}

let context: TestWorker
/** A second worker: its own process as far as the database can tell. */
let other: TestWorker
/** Positions whose handling fails, by itself or because something is away. */
let poison: Set<number>
let error: Error & { code?: string }
/** What a handler does in the middle of its work. */
let meanwhile: () => Promise<void>

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  lane = laneOf(agency.agencyId)
  context = { engine: on.engine, pool: on.engine.pool, log, locks: openLaneLocks(on.engine.pool) }
  other = { engine: on.other, pool: on.other.pool, log, locks: openLaneLocks(on.other.pool) }
})

afterAll(async () => {
  for (const { locks } of [context, other]) locks.close()
  await on.close()
})

beforeEach(async () => {
  poison = new Set()
  error = new Error('This one is poison')
  meanwhile = async () => {}
  await on.admin.query(`
    delete from parked_event; delete from lane_cursor;
    insert into lane_cursor (handler, lane, position, sent_position)
    select h, l, p.position, p.position from unnest(array['lifecycle', 'rework']) h, generate_series(0, 15) l,
      (select coalesce(max(position), 0) as position from ledger) p`)
})

const check = (positions: readonly number[]) => {
  if (positions.some((position) => poison.has(position))) throw error
}

/** Each handling of an event can be counted afterwards, and done twice it would show. */
const counting: Handler = {
  kind: 'projection',
  tables: [],
  project: async (client, events) => {
    await meanwhile()
    check(events.map(({ position }) => position))
    for (const { agencyId, streamId, position } of events)
      await client.query(
        `insert into rework_theme_day as day (agency_id, task_id, theme, cause, day, count)
         values ($1, $2, $3, 'test', '2026-11-25', 1)
         on conflict (agency_id, task_id, theme, cause, day) do update set count = day.count + 1`,
        [agencyId, streamId, String(position)],
      )
  },
}

const making: Handler = {
  kind: 'commands',
  async *answer(events) {
    await meanwhile()
    check(events.map(({ position }) => position))
    yield events.map(({ position }): Command => {
      const input = { taskId: agency.tasks.plain, title: `For ${position}` }
      return { name: 'work_item.make', agencyId: agency.agencyId, actor: { kind: 'system', part: 'test' }, input }
    })
  },
}

interface Kind {
  readonly handler: Handler
  readonly name: LaneJob['handler']
  readonly type: string
  /** How often each of these events was handled, as it shows. */
  readonly seen: (positions: readonly number[]) => Promise<number[]>
}

const kinds: Kind[] = [
  {
    ...{ handler: counting, name: 'rework', type: 'review.rework' },
    seen: (positions) =>
      each(positions, `select coalesce(sum(count), 0)::int as times from rework_theme_day where theme = $1`, String),
  },
  {
    ...{ handler: making, name: 'lifecycle', type: 'work_item.made' },
    seen: (positions) =>
      each(positions, 'select count(*)::int as times from work_item where title = $1', (n) => `For ${n}`),
  },
]

async function each(positions: readonly number[], sql: string, name: (position: number) => string): Promise<number[]> {
  const counts: number[] = []
  for (const position of positions) counts.push((await on.admin.query(sql, [name(position)])).rows[0].times)
  return counts
}

describe.each(kinds)('The lane of a handler with $handler.kind', ({ handler, name, type, seen }) => {
  const write = async (count: number): Promise<number[]> => {
    const event = { agencyId: agency.agencyId, type }
    const positions = await insertEvents(on.admin, new Array(count).fill(event))
    await on.admin.query('update lane_cursor set sent_position = $1 where handler = $2', [positions.at(-1), name])
    return positions
  }
  const jobOf = async (positions: readonly number[]): Promise<LaneJob> => ({
    ...{ handler: name, lane, after: await cursor(), upTo: positions.at(-1) ?? 0 },
    events: positions.map((position) => ({ position, agencyId: agency.agencyId })),
  })
  const run = (job: LaneJob, by: TestWorker = context) => handleLaneJob(handler, by, by.locks, job, 1)
  const cursor = async (): Promise<number> =>
    Number(
      (await on.admin.query('select position from lane_cursor where handler = $1 and lane = $2', [name, lane])).rows[0]
        .position,
    )
  const once = (positions: readonly number[]) => positions.map(() => 1)

  test('handles what a job brings, and twice does nothing twice', async () => {
    const positions = await write(30)
    const job = await jobOf(positions)
    await run(job)
    await run(job)
    await run({ ...job, events: [] }, other)
    expect(await seen(positions)).toEqual(once(positions))
    expect(await cursor()).toBe(positions.at(-1))
  })

  test('parks exactly the one event that fails by itself, and goes on with the others', async () => {
    const positions = await write(20)
    poison.add(positions[7] as number)
    await run(await jobOf(positions))
    expect(await seen(positions)).toEqual(positions.map((position) => (poison.has(position) ? 0 : 1)))
    expect(await listParked(context.pool)).toMatchObject([
      { agencyId: agency.agencyId, handler: name, position: positions[7], type, error: error.message, attempts: 3 },
    ])
    expect(await cursor()).toBe(positions.at(-1))
  })

  test('handles a parked event again when asked, once it is mended, and only once', async () => {
    const [position] = (await write(1)) as [number]
    poison.add(position)
    await run(await jobOf([position]))
    const place = { handler: name, position }
    expect(await retryParked(context, place, handler)).toEqual({ kind: 'failed', error: error.message })
    expect(await listParked(context.pool)).toMatchObject([{ position, attempts: 4 }])
    poison.clear()
    const answers = await Promise.all([retryParked(context, place, handler), retryParked(other, place, handler)])
    expect(answers).toContainEqual({ kind: 'replayed' })
    expect(await retryParked(context, place, handler)).toEqual({ kind: 'not_parked' })
    expect(await seen([position])).toEqual([1])
    expect(await listParked(context.pool)).toEqual([])
  })

  test('looks up in the ledger what a lost job should have brought', async () => {
    const lost = await write(150)
    const positions = await write(3)
    const job = await jobOf(positions)
    await run({ ...job, after: lost.at(-1) as number })
    expect(await seen([...lost, ...positions])).toEqual(once([...lost, ...positions]))
  })

  test('goes on to whatever else was sent of its lane, in full batches', async () => {
    const first = await write(1)
    const job = await jobOf(first)
    const more = await write(120)
    await run(job)
    expect(await seen([...first, ...more])).toEqual(once([...first, ...more]))
  })

  test('goes on to what the relay sends while it works, which brings no job of its own', async () => {
    const first = await write(1)
    const job = await jobOf(first)
    let more: number[] = []
    meanwhile = async () => {
      meanwhile = async () => {}
      more = await write(3)
    }
    await run(job)
    expect(await seen([...first, ...more])).toEqual(once([...first, ...more]))
  })

  test('gives its worker back after a thousand events, so that other lanes have their turn', async () => {
    const positions = await write(1_200)
    const job = await jobOf([])
    await expect(run(job)).rejects.toThrow(RetryLater)
    expect(await cursor()).toBeLessThan(positions.at(-1) as number)
    await run(job)
    expect(await cursor()).toBe(positions.at(-1))
  })

  test('does not go beyond what the relay has sent, whatever a job says', async () => {
    const positions = await write(4)
    const [, second] = positions as [number, number]
    await on.admin.query('update lane_cursor set sent_position = $1 where handler = $2', [second, name])
    const job = await jobOf(positions)
    await run({ ...job, upTo: 1_000_000_000 })
    expect(await seen(positions)).toEqual([1, 1, 0, 0])
    expect(await cursor()).toBe(second)
  })

  test('puts a job off while another has the lane, in this process or in another', async () => {
    const positions = await write(2)
    const job = await jobOf(positions)
    let goOn = () => {}
    const begun = new Promise<void>((resolve) => {
      meanwhile = () => {
        resolve()
        return new Promise<void>((done) => {
          goOn = done
        })
      }
    })
    const running = run(job)
    await begun
    await expect(run(job, other)).rejects.toThrow(RetryLater)
    await expect(run(job)).rejects.toThrow(RetryLater)
    meanwhile = async () => {}
    goOn()
    await running
    await run(job, other)
    expect(await seen(positions)).toEqual(once(positions))
  })

  test('takes over from a worker at the moment at which it dies, whatever it was at', async () => {
    const positions = await write(2)
    const job = await jobOf(positions)
    const killed = openPool({ url: on.database.superuserUrl, role: 'understudy_app', max: 2 })
    const dying = { ...context, pool: killed, locks: openLaneLocks(killed) }
    let resume = () => {}
    const begun = new Promise<void>((resolve) => {
      meanwhile = () => {
        resolve()
        return new Promise<void>((done) => {
          resume = done
        })
      }
    })
    const doomed = handleLaneJob(handler, dying, dying.locks, job, 1)
    await begun
    meanwhile = async () => {}
    await on.admin.query(
      "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = hashtext('lane of ' || $1)::oid",
      [name],
    )
    while (
      await run(job).then(
        () => false,
        () => true,
      )
    )
      await sleep(20)
    expect(await seen(positions)).toEqual(once(positions))
    // Were it not quite dead: it finds that the cursor has moved, and commits nothing.
    resume()
    await expect(doomed).rejects.toThrow(RetryLater)
    expect(await seen(positions)).toEqual(once(positions))
    dying.locks.close()
    await killed.end()
  })

  test('commits nothing where another has moved the cursor meanwhile', async () => {
    const positions = await write(3)
    const [first] = positions as [number]
    const job = await jobOf(positions)
    meanwhile = async () => {
      meanwhile = async () => {}
      await on.admin.query('update lane_cursor set position = $1 where handler = $2 and lane = $3', [first, name, lane])
    }
    await expect(run(job)).rejects.toThrow(RetryLater)
    expect(await seen(positions)).toEqual([0, 0, 0])
    await run(job)
    expect(await seen(positions)).toEqual([0, 1, 1])
    expect(await listParked(context.pool)).toEqual([])
  })

  test('puts a job off when something is away, and parks nothing', async () => {
    const positions = await write(3)
    const job = await jobOf(positions)
    poison.add(positions[1] as number)
    error = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    await expect(run(job)).rejects.toThrow(RetryLater)
    poison.clear()
    await run(job)
    expect(await seen(positions)).toEqual(once(positions))
    expect(await listParked(context.pool)).toEqual([])
  })
})

test('Commands that are refused are an answer too: the lane goes on', async () => {
  const agencyId = agency.agencyId
  const [position] = (await insertEvents(on.admin, [{ agencyId }])) as [number]
  await on.admin.query("update lane_cursor set sent_position = $1 where handler = 'lifecycle'", [position])
  const refused: Handler = {
    kind: 'commands',
    async *answer() {
      const input = { workItemId: randomUUID() }
      yield [{ name: 'work_item.start', agencyId, actor: { kind: 'system', part: 'test' }, input }]
    },
  }
  await handleLaneJob(
    refused,
    context,
    context.locks,
    { handler: 'lifecycle', lane, after: 0, upTo: position, events: [] },
    1,
  )
  const { rows } = await on.admin.query("select position from lane_cursor where handler = 'lifecycle' and lane = $1", [
    lane,
  ])
  expect(Number(rows[0].position)).toBe(position)
})
