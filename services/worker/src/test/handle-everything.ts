import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { type HandlerName, handlerNames, laneCount, laneOf, subscriptions } from '@understudy/contract/subscriptions'
import type { TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { RetryLater } from '@understudy/queue/retry-later'
import { pino } from 'pino'
import { handlers } from '../handlers/handlers.ts'
import { handleLaneJob } from '../lane/lane-job-handler.ts'
import { type LaneLocks, openLaneLocks } from '../lane/lane-locks.ts'

/** Lets every handler, or the ones named, have every event that it has not had, and what comes of that, until nothing more comes. */
export async function handleEverything(
  on: TestEngine,
  only: readonly HandlerName[] = handlerNames,
  fetchText?: (address: string) => Promise<string>,
): Promise<void> {
  const { engine, admin } = on
  const context = { engine, pool: engine.pool, log: pino({ level: 'silent' }), ...(fetchText && { fetchText }) }
  const locks = keptLocks(on)
  await admin.query(
    `insert into lane_cursor (handler, lane) select h, l from unnest($1::text[]) h, generate_series(0, $2 - 1) l
     on conflict do nothing`,
    [handlerNames, laneCount],
  )
  for (let jobs = await missing(admin, only); jobs.length > 0; jobs = await missing(admin, only))
    for (const job of jobs) await handleLaneJob(handlers[job.handler], context, locks, job, 1).catch(unlessLater)
}

const locksOf = new WeakMap<TestEngine['engine'], LaneLocks>()

/** One session for all turns: each would end it with whatever its server has planned, and begin with nothing. */
function keptLocks({ engine, onClose }: TestEngine): LaneLocks {
  const kept = locksOf.get(engine)
  if (kept !== undefined) return kept
  const locks = openLaneLocks(engine.pool)
  locksOf.set(engine, locks)
  onClose(locks.close)
  return locks
}

/** A lane with more than one turn's work says so; it is handed on again. */
function unlessLater(error: unknown): void {
  if (!(error instanceof RetryLater)) throw error
}

/** A job for each lane with events that its handler has not had; what the relay does, all at once. */
async function missing(admin: TestEngine['admin'], only: readonly HandlerName[]): Promise<LaneJob[]> {
  const { rows: cursors } = await admin.query('select handler, lane, position from lane_cursor')
  const cursorOf = new Map(cursors.map((row) => [`${row.handler}:${row.lane}`, Number(row.position)]))
  // Planned once: over the ledger's parts that takes longer than what it finds.
  const { rows: events } = await admin.query({
    name: 'events_after',
    text: 'select position, agency_id, type from ledger where position > $1 order by position',
    values: [Math.min(...cursorOf.values())],
  })
  const jobs = new Map<string, LaneJob>()
  for (const { position, agency_id, type } of events)
    for (const handler of handlersOf(type).filter((name) => only.includes(name))) {
      const lane = laneOf(agency_id)
      const name = `${handler}:${lane}`
      if (Number(position) > (cursorOf.get(name) ?? 0))
        jobs.set(name, { handler, lane, after: 0, upTo: Number(position), events: [] })
    }
  const sent = [...jobs.values()]
  if (sent.length > 0)
    await admin.query(
      `update lane_cursor c set sent_position = s.up_to
       from unnest($1::text[], $2::int[], $3::bigint[]) s (handler, lane, up_to) where c.handler = s.handler and c.lane = s.lane`,
      [sent.map(({ handler }) => handler), sent.map(({ lane }) => lane), sent.map(({ upTo }) => upTo)],
    )
  return sent
}

function handlersOf(type: string): HandlerName[] {
  return handlerNames.filter((handler) => (subscriptions[handler] as readonly string[]).includes(type))
}
