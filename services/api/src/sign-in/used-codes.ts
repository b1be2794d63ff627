import { createHmac } from 'node:crypto'
import type pg from 'pg'

/** Longer than a code is good for: its own half minute, and one before and after. */
const keptFor = `interval '5 minutes'`

/**
 * Takes a code of somebody's authenticator app: true once, false again while it would still be good. Whoever looks over a
 * shoulder comes too late, whichever process is asked.
 */
export async function takeCode(pool: pg.Pool, secret: string, userId: string, code: string): Promise<boolean> {
  const digest = createHmac('sha256', secret).update(`code ${userId} ${code}`).digest()
  const { rowCount } = await pool.query(taking, [userId, digest])
  return rowCount === 1
}

/** What is old is swept by whoever comes next; a code of long ago that comes up again is another one. */
const taking = `
  with swept as (delete from used_code where used_at < now() - ${keptFor} and not (user_id = $1 and digest = $2))
  insert into used_code (user_id, digest) values ($1, $2)
  on conflict (user_id, digest) do update set used_at = now() where used_code.used_at < now() - ${keptFor}`
