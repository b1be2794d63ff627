import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** One relay at a time moves the ledger; the others stand by and take over when its lease runs out. */
export interface RelayLease {
  /** The position up to which the ledger was sent, or undefined while another relay holds the lease. */
  hold(): Promise<number | undefined>
  /** Moves the cursor on. False where the lease has passed to another meanwhile. */
  moveTo(position: number): Promise<boolean>
  /** Forgets what is held, so that the next `hold` asks the database. */
  doubt(): void
  release(): Promise<void>
}

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
    moveTo: async (position) => {
      const since = performance.now()
      const moved = held !== undefined && (await move(pool, owner, held.position, position))
      held = moved ? { position, since } : undefined
      return moved
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

async function move(pool: pg.Pool, owner: string, from: number, to: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update relay_cursor
     set position = $3, lease_until = now() + make_interval(secs => $4)
     where name = 'ledger' and lease_owner = $1 and position = $2`,
    [owner, from, to, leaseMs / 1_000],
  )
  return rowCount === 1
}

async function release(pool: pg.Pool, owner: string): Promise<void> {
  await pool.query(
    `update relay_cursor set lease_owner = null, lease_until = null where name = 'ledger' and lease_owner = $1`,
    [owner],
  )
}
