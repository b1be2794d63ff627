import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/** From then on its address is that of nothing. @returns whether the member has such a calendar. */
export async function revokeDueFeed(
  pool: pg.Pool,
  agencyId: string,
  memberId: string,
  feedId: string,
): Promise<boolean> {
  return (await inAgency(pool, agencyId, statement, [agencyId, memberId, feedId])).length > 0
}

const statement = `
  update due_feed set revoked_at = coalesce(revoked_at, now())
  where agency_id = $1 and member_id = $2 and id = $3 returning id`
