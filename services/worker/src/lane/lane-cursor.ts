import type { HandlerName } from '@understudy/contract/subscriptions'
import type pg from 'pg'

const leaseSeconds = 15

/** The position up to which a handler has handled a lane, if the lane could be leased; undefined while another has it. */
export async function leaseLane(
  pool: pg.Pool,
  handler: HandlerName,
  lane: number,
  owner: string,
): Promise<number | undefined> {
  const { rows } = await pool.query<{ position: number }>({
    name: 'lease_lane',
    text: `update lane_cursor set lease_owner = $3, lease_until = now() + make_interval(secs => ${leaseSeconds})
           where handler = $1 and lane = $2 and (lease_owner = $3 or lease_until is null or lease_until < now())
           returning position`,
    values: [handler, lane, owner],
  })
  return rows[0]?.position
}

export async function releaseLane(pool: pg.Pool, handler: HandlerName, lane: number, owner: string): Promise<void> {
  await pool.query({
    name: 'release_lane',
    text: 'update lane_cursor set lease_owner = null, lease_until = null where handler = $1 and lane = $2 and lease_owner = $3',
    values: [handler, lane, owner],
  })
}

/** Moves a cursor past events that need no command. False where somebody else has moved it. */
export async function skipTo(
  pool: pg.Pool,
  handler: HandlerName,
  lane: number,
  from: number,
  to: number,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    'update lane_cursor set position = $4 where handler = $1 and lane = $2 and position = $3',
    [handler, lane, from, to],
  )
  return rowCount === 1
}
