import type { DueFeed } from '@understudy/contract/http/due-feeds'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/** A member's calendars, newest first, without their addresses; undefined where the agency has no such member. */
export async function listDueFeeds(pool: pg.Pool, agencyId: string, memberId: string): Promise<DueFeed[] | undefined> {
  const rows = await inAgency(pool, agencyId, statement, [agencyId, memberId])
  if (rows.length === 0) return undefined
  return rows
    .filter(({ id }) => id !== null)
    .map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      clientId: row['client_id'] as string | null,
      createdAt: (row['created_at'] as Date).toISOString(),
      readAt: (row['read_at'] as Date | null)?.toISOString() ?? null,
      revokedAt: (row['revoked_at'] as Date | null)?.toISOString() ?? null,
    }))
}

const statement = `
  select f.id, f.name, f.client_id, f.created_at, f.read_at, f.revoked_at
  from member m left join due_feed f on f.agency_id = m.agency_id and f.member_id = m.id
  where m.agency_id = $1 and m.id = $2
  order by f.id desc limit 200`
