import { setTimeout as sleep } from 'node:timers/promises'
import { type HandlerName, handlerNames, laneCount, subscriptions } from '@understudy/contract/subscriptions'
import type pg from 'pg'
import { handlers } from '../handlers/handlers.ts'
import type { HandlerContext, ProjectionHandler } from '../lane/handler.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { type LaneLocks, openLaneLocks } from '../lane/lane-locks.ts'
import { readPages } from './read-pages.ts'

export interface Rebuilt {
  /** Events that were fed again, those of each handler counted. */
  readonly events: number
  readonly tables: readonly string[]
}

export type OnProgress = (done: number, total: number) => void

const pageSize = 500
const waitMs = 50
const longestWaitMs = 60_000

/**
 * Empties the roll-ups of one agency and feeds them again from its ledger, in batches, one handler after the other.
 * Each handler's own commit at once, so that nobody reads half of them. Meanwhile no worker has the handler's lanes;
 * what a worker has not handled yet, or parked, is left to it. A virtual agency must not be driven meanwhile.
 * @throws Error where a worker keeps a lane for a minute
 */
export async function rebuildMeasures(
  context: HandlerContext,
  agencyId: string,
  onProgress: OnProgress = () => {},
): Promise<Rebuilt> {
  const total = await countEvents(context.pool, agencyId)
  const locks = openLaneLocks(context.pool)
  const tables: string[] = []
  let events = 0
  try {
    for (const name of handlerNames) {
      const handler = handlers[name]
      if (handler.kind !== 'projection' || handler.tables.length === 0) continue
      tables.push(...handler.tables)
      const onPage = (count: number) => {
        events += count
        onProgress(events, total)
      }
      await withEveryLane(context.pool, locks, name, (cursors) =>
        rebuild(context, { name, handler, agencyId, cursors, onPage }),
      )
    }
  } finally {
    locks.close()
  }
  return { events, tables }
}

interface Task {
  readonly name: HandlerName
  readonly handler: ProjectionHandler
  readonly agencyId: string
  /** How far the handler is in each lane. */
  readonly cursors: readonly number[]
  readonly onPage: (count: number) => void
}

async function rebuild(context: HandlerContext, { name, handler, agencyId, cursors, onPage }: Task): Promise<void> {
  await inAgencies(context.pool, [agencyId], async (client) => {
    // Whoever handles a parked event again waits until we are done, or is waited for.
    await client.query(
      'select from parked_event where agency_id = $1 and handler = $2 and replayed_at is null for update',
      [agencyId, name],
    )
    for (const table of handler.tables) await client.query(`delete from ${table} where agency_id = $1`, [agencyId])
    for await (const page of readPages(client, { agencyId, handler: name, cursors, limit: pageSize })) {
      await handler.project(client, page, context)
      onPage(page.length)
    }
  })
}

/** Does the work while nobody else has any lane of the handler. */
async function withEveryLane(
  pool: pg.Pool,
  locks: LaneLocks,
  name: HandlerName,
  work: (cursors: readonly number[]) => Promise<void>,
): Promise<void> {
  // Where no relay has been yet there are no cursors to lock.
  await pool.query(
    `insert into lane_cursor (handler, lane) select $1, l from generate_series(0, $2 - 1) l on conflict do nothing`,
    [name, laneCount],
  )
  const cursors: number[] = []
  const take = async (lane: number): Promise<void> => {
    if (lane === laneCount) return work(cursors)
    const until = Date.now() + longestWaitMs
    const next = ({ position }: { readonly position: number }) => {
      cursors.push(position)
      return take(lane + 1)
    }
    while ((await locks.withLane(name, lane, next)) === undefined) {
      if (Date.now() > until) throw new Error(`A worker keeps lane ${lane} of ${name}; try again when it is idle`)
      await sleep(waitMs)
    }
  }
  await take(0)
}

/** What only makes things once, such as messages, is no roll-up. */
function keepsRollUps(name: HandlerName): boolean {
  const handler = handlers[name]
  return handler.kind === 'projection' && handler.tables.length > 0
}

async function countEvents(pool: pg.Pool, agencyId: string): Promise<number> {
  const lists = handlerNames.filter(keepsRollUps).map((name) => subscriptions[name])
  return inAgencies(pool, [agencyId], async (client) => {
    const { rows } = await client.query<{ type: string; count: number }>(
      'select type, count(*)::int as count from ledger where agency_id = $1 and type = any ($2::text[]) group by type',
      [agencyId, lists.flat()],
    )
    const count = new Map(rows.map((row) => [row.type, row.count]))
    return lists.flat().reduce((sum, type) => sum + (count.get(type) ?? 0), 0)
  })
}
