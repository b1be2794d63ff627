import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/**
 * From then on its address is that of nothing. @returns whether it was good until now or had been revoked before;
 * undefined where the member has no such calendar.
 */
export async function revokeDueFeed(
  pool: pg.Pool,
  agencyId: string,
  memberId: string,
  feedId: string,
): Promise<'now' | 'before' | undefined> {
  const [row] = await inAgency(pool, agencyId, statement, [agencyId, memberId, feedId])
  return row === undefined ? undefined : row['now'] ? 'now' : 'before'
}

const statement = `
  with revoked as (
    update due_feed set revoked_at = now()
    where agency_id = $1 and member_id = $2 and id = $3 and revoked_at is null returning id
  )
  select exists (select from revoked) as now from due_feed where agency_id = $1 and member_id = $2 and id = $3`
