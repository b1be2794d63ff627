import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** Wrong passwords of an address, whether anybody has it or not, so that waiting tells nobody who is here. */
export interface Lockouts {
  /** Seconds until a password is looked at again; undefined where it is now. */
  waitOf(email: string): Promise<number | undefined>
  failed(email: string): Promise<void>
  cleared(email: string): Promise<void>
}

/** After the fifth wrong one a minute, then twice as long each time, and never longer than a quarter of an hour. */
export function openLockouts(pool: pg.Pool, secret: string): Lockouts {
  const digestOf = (email: string) => createHmac('sha256', secret).update(email.toLowerCase()).digest()
  return {
    async waitOf(email) {
      const { rows } = await pool.query<{ seconds: number }>(waiting, [digestOf(email)])
      return rows[0]?.seconds
    },
    failed: async (email) => void (await pool.query(failing, [digestOf(email)])),
    cleared: async (email) => void (await pool.query('delete from lockout where digest = $1', [digestOf(email)])),
  }
}

const waiting = `
  select ceil(extract(epoch from locked_until - now()))::int as seconds from lockout where digest = $1 and locked_until > now()`

const failing = `
  insert into lockout (digest, failures, failed_at) values ($1, 1, now())
  on conflict (digest) do update set
    failures = case when lockout.failed_at < now() - interval '1 day' then 1 else lockout.failures + 1 end,
    failed_at = now(),
    locked_until = case when lockout.failures >= 4 and lockout.failed_at > now() - interval '1 day'
      then now() + least(15, 2 ^ least(lockout.failures - 4, 10)) * interval '1 minute' end`
