import type { HandlerName } from '@understudy/contract/subscriptions'
import { openLockSession } from '@understudy/db/lock-session'
import type pg from 'pg'

/** Where a lane is, for whoever has it. */
export interface TakenLane {
  readonly position: number
  /** Up to where the relay has sent it: nothing beyond that is anybody's to handle or to skip. */
  readonly sentPosition: number
}

/** A lane at the moment at which it was given back. */
export interface GivenBack {
  /** As in `TakenLane`; the relay sends no job for what it sent before that moment. Undefined where it could not be seen. */
  readonly sentPosition: number | undefined
}

/** One handler works on a lane at a time, in whatever process. */
export interface LaneLocks {
  /** Does the work while nobody else has the lane. Answers undefined, with nothing done, while another has it. */
  withLane(handler: HandlerName, lane: number, work: (lane: TakenLane) => Promise<void>): Promise<GivenBack | undefined>
  /** Once no work is under way. */
  close(): void
}

/**
 * The locks are of one session that this process keeps of `pool`: a process that dies gives them up at that moment,
 * however long its work would have taken. Should the session break and the process live, another may take a lane that
 * is still worked on; then the lane's cursor lets only one of the two commit.
 */
export function openLaneLocks(pool: pg.Pool): LaneLocks {
  const session = openLockSession(pool)
  const busy = new Set<string>()
  return {
    withLane: async (handler, lane, work) => {
      const name = `${handler}:${lane}`
      // A session may take its own lock twice.
      if (busy.has(name)) return undefined
      busy.add(name)
      try {
        const found = await session.say((client) => lock(client, handler, lane))
        if (found === undefined) return undefined
        const giveBack = () => session.say((client) => unlock(client, handler, lane)).catch(() => undefined)
        await work(found).catch(async (error) => {
          await giveBack()
          throw error
        })
        return { sentPosition: await giveBack() }
      } finally {
        busy.delete(name)
      }
    },
    close: session.end,
  }
}

async function lock(client: pg.PoolClient, handler: HandlerName, lane: number): Promise<TakenLane | undefined> {
  const { rows } = await client.query<{ position: number; sent_position: number; held: boolean }>({
    name: 'lock_lane',
    text: `select position, sent_position, pg_try_advisory_lock(hashtext('lane of ' || handler), lane) as held
           from lane_cursor where handler = $1 and lane = $2`,
    values: [handler, lane],
  })
  const [row] = rows
  return row?.held ? { position: row.position, sentPosition: row.sent_position } : undefined
}

async function unlock(client: pg.PoolClient, handler: HandlerName, lane: number): Promise<number | undefined> {
  const { rows } = await client.query<{ sent_position: number }>({
    name: 'unlock_lane',
    text: `select sent_position, pg_advisory_unlock(hashtext('lane of ' || handler), lane)
           from lane_cursor where handler = $1 and lane = $2`,
    values: [handler, lane],
  })
  return rows[0]?.sent_position
}
