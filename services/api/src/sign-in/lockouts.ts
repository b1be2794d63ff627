import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** Tries at an address, whether anybody has it or not, so that waiting tells nobody who is here. */
export interface Lockouts {
  /** Counts a try before its password is looked at. @returns the seconds to wait where it is not to be looked at now. */
  tryOne(email: string): Promise<number | undefined>
  /** The password was right. */
  cleared(email: string): Promise<void>
}

/** After the fifth wrong one a minute, then twice as long each time, and never longer than a quarter of an hour. */
export function openLockouts(pool: pg.Pool, secret: string): Lockouts {
  const digestOf = (email: string) => createHmac('sha256', secret).update(email.toLowerCase()).digest()
  return {
    async tryOne(email) {
      const digest = digestOf(email)
      if ((await pool.query(counting, [digest])).rowCount === 1) return undefined
      const { rows } = await pool.query<{ seconds: number }>(waiting, [digest])
      return rows[0]?.seconds ?? 1
    },
    cleared: async (email) => void (await pool.query('delete from lockout where digest = $1', [digestOf(email)])),
  }
}

const waiting = `
  select greatest(1, ceil(extract(epoch from locked_until - now()))::int) as seconds from lockout where digest = $1`

/** Of many at once each sees those before it: the row of an address is taken by one at a time. */
const counting = `
  insert into lockout (digest, failures, failed_at) values ($1, 1, now())
  on conflict (digest) do update set
    failures = case when lockout.failed_at < now() - interval '1 day' then 1 else lockout.failures + 1 end,
    failed_at = now(),
    locked_until = case when lockout.failures >= 4 and lockout.failed_at > now() - interval '1 day'
      then now() + least(15, 2 ^ least(lockout.failures - 4, 10)) * interval '1 minute' end
  where lockout.locked_until is null or lockout.locked_until <= now()
  returning 1`
