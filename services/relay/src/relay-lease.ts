import { randomUUID } from 'node:crypto'
import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import type pg from 'pg'

/** One relay at a time moves the ledger; the others stand by and take over when its lease runs out. */
export interface RelayLease {
  /** The position up to which the ledger was sent, or undefined while another relay holds the lease. */
  hold(): Promise<number | undefined>
  /**
   * Moves the cursor on, and with it what each lane was sent: what is recorded and gets lost on its way is found missing.
   * Answers how far each of the lanes was handled, undefined where the lease has passed to another meanwhile.
   */
  moveTo(position: number, lanes: readonly SentLane[]): Promise<HandledPositions | undefined>
  /** Forgets what is held, so that the next `hold` asks the database. */
  doubt(): void
  release(): Promise<void>
}

export interface SentLane extends Pick<LaneJob, 'handler' | 'lane'> {
  /** Up to where the lane is sent now. */
  readonly position: number
}

/** By `handler:lane`. */
export type HandledPositions = ReadonlyMap<string, number>

const leaseMs = 5_000
/** Not at each of fifty rounds a second: an idle relay should not write. */
const renewAfterMs = 1_500

export function openRelayLease(pool: pg.Pool): RelayLease {
  const owner = randomUUID()
  let held: { position: number; since: number } | undefined
  return {
    hold: async () => {
      if (held !== undefined && performance.now() - held.since < renewAfterMs) return held.position
      const since = performance.now()
      const position = await takeOrKeep(pool, owner)
      held = position === undefined ? undefined : { position, since }
      return position
    },
    moveTo: async (position, lanes) => {
      const since = performance.now()
      const handled = held && (await move(pool, owner, { from: held.position, to: position, lanes }))
      held = handled && { position, since }
      return handled
    },
    doubt: () => {
      held = undefined
    },
    release: () => release(pool, owner),
  }
}

async function takeOrKeep(pool: pg.Pool, owner: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ position: number }>(
    `update relay_cursor
     set lease_owner = $1, lease_until = now() + make_interval(secs => $2)
     where name = 'ledger' and (lease_owner = $1 or lease_until is null or lease_until < now())
     returning position`,
    [owner, leaseMs / 1_000],
  )
  return rows[0]?.position
}

interface Move {
  readonly from: number
  readonly to: number
  readonly lanes: readonly SentLane[]
}

async function move(pool: pg.Pool, owner: string, { from, to, lanes }: Move): Promise<HandledPositions | undefined> {
  const places = [lanes.map((one) => one.handler), lanes.map((one) => one.lane), lanes.map((one) => one.position)]
  const values = [owner, from, to, leaseMs / 1_000, ...places]
  const { rows } = await pool.query<{ handler: string | null; lane: number; position: number }>({ ...moving, values })
  if (rows.length === 0) return undefined
  return new Map(
    rows.flatMap(({ handler, lane, position }) => (handler === null ? [] : [[`${handler}:${lane}`, position]])),
  )
}

/** A row for the relay's own cursor, and one for each lane. */
const moving = {
  name: 'relay_move',
  text: `
    with moved as (
      update relay_cursor set position = $3, lease_until = now() + make_interval(secs => $4)
      where name = 'ledger' and lease_owner = $1 and position = $2
      returning null::text as handler
    ), sent as (
      update lane_cursor c set sent_position = greatest(c.sent_position, s.position)
      from unnest($5::text[], $6::smallint[], $7::bigint[]) as s (handler, lane, position)
      where c.handler = s.handler and c.lane = s.lane and exists (select from moved)
      returning c.handler, c.lane, c.position
    )
    select handler, null::smallint as lane, null::bigint as position from moved union all select * from sent`,
}

async function release(pool: pg.Pool, owner: string): Promise<void> {
  await pool.query(
    `update relay_cursor set lease_owner = null, lease_until = null where name = 'ledger' and lease_owner = $1`,
    [owner],
  )
}
