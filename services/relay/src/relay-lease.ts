import type pg from 'pg'

/** One relay at a time moves the ledger; the others stand by and take over when its lease runs out. */
export const leaseMs = 5_000

/** Takes or keeps the lease. Answers the cursor, or undefined while another relay holds it. */
export async function holdLease(pool: pg.Pool, owner: string): Promise<number | undefined> {
  const { rows } = await pool.query<{ position: number }>(
    `update relay_cursor
     set lease_owner = $1, lease_until = now() + make_interval(secs => $2)
     where name = 'ledger' and (lease_owner = $1 or lease_until is null or lease_until < now())
     returning position`,
    [owner, leaseMs / 1_000],
  )
  return rows[0]?.position
}

/** Moves the cursor on, as long as the lease is still held and nobody else has moved it. */
export async function moveCursor(pool: pg.Pool, owner: string, from: number, to: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update relay_cursor
     set position = $3, lease_until = now() + make_interval(secs => $4)
     where name = 'ledger' and lease_owner = $1 and position = $2`,
    [owner, from, to, leaseMs / 1_000],
  )
  return rowCount === 1
}

export async function releaseLease(pool: pg.Pool, owner: string): Promise<void> {
  await pool.query(
    `update relay_cursor set lease_owner = null, lease_until = null where name = 'ledger' and lease_owner = $1`,
    [owner],
  )
}
