import { randomUUID } from 'node:crypto'
import type { HandlerName } from '@understudy/contract/subscriptions'
import type pg from 'pg'

/** Where a lane is, for whoever holds its lease. */
export interface LeasedLane {
  readonly position: number
  /** Up to where the relay has sent it: nothing beyond that is anybody's to handle or to skip. */
  readonly sentPosition: number
}

/** A worker that dies keeps the others waiting no longer than this. */
const leaseSeconds = 5
const renewMs = 1_500

/**
 * Does work on a lane while nobody else does. The lease is renewed for as long as the work takes; should it be lost all
 * the same, the cursor lets only one of two workers commit. Answers false, with nothing done, while another has the lane.
 */
export async function withLane(
  pool: pg.Pool,
  handler: HandlerName,
  lane: number,
  work: (lane: LeasedLane) => Promise<void>,
): Promise<boolean> {
  const owner = randomUUID()
  const leased = await take(pool, handler, lane, owner)
  if (leased === undefined) return false
  const renewing = setInterval(() => void take(pool, handler, lane, owner).catch(() => {}), renewMs)
  try {
    await work(leased)
    return true
  } finally {
    clearInterval(renewing)
    await release(pool, handler, lane, owner).catch(() => {})
  }
}

async function take(pool: pg.Pool, handler: HandlerName, lane: number, owner: string): Promise<LeasedLane | undefined> {
  const { rows } = await pool.query<{ position: number; sent_position: number }>({
    name: 'lease_lane',
    text: `update lane_cursor set lease_owner = $3, lease_until = now() + make_interval(secs => ${leaseSeconds})
           where handler = $1 and lane = $2 and (lease_owner = $3 or lease_until is null or lease_until < now())
           returning position, sent_position`,
    values: [handler, lane, owner],
  })
  const [row] = rows
  return row && { position: row.position, sentPosition: row.sent_position }
}

async function release(pool: pg.Pool, handler: HandlerName, lane: number, owner: string): Promise<void> {
  await pool.query({
    name: 'release_lane',
    text: 'update lane_cursor set lease_owner = null, lease_until = null where handler = $1 and lane = $2 and lease_owner = $3',
    values: [handler, lane, owner],
  })
}
