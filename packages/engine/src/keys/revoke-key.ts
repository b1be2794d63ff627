import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/** Revokes a key of the member, and with it the sessions that were opened with it. @returns whether there is one. */
export async function revokeKey(pool: pg.Pool, agencyId: string, memberId: string, keyId: string): Promise<boolean> {
  const rows = await inAgency(pool, agencyId, statement, [agencyId, memberId, keyId])
  return rows.length > 0
}

const statement = `
  update api_key set revoked_at = coalesce(revoked_at, now())
  where agency_id = $1 and member_id = $2 and id = $3
  returning id`
