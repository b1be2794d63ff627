import type { ApiKey } from '@understudy/contract/http/keys'
import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'

/** A member's keys, newest first, without their sessions and never with anything one could sign in with. */
export async function listKeys(pool: pg.Pool, agencyId: string, memberId: string): Promise<ApiKey[]> {
  const rows = await inAgency(pool, agencyId, statement, [agencyId, memberId])
  return rows.map((row) => ({
    id: String(row.id),
    memberId,
    name: String(row.name),
    scopes: (row.scopes as string | null)?.split(' ') ?? null,
    madeBy: row.made_by as string | null,
    createdAt: (row.created_at as Date).toISOString(),
    expiresAt: (row.expires_at as Date | null)?.toISOString() ?? null,
    revokedAt: (row.revoked_at as Date | null)?.toISOString() ?? null,
  }))
}

const statement = `
  select id, name, scopes, made_by, created_at, expires_at, revoked_at from api_key
  where agency_id = $1 and member_id = $2 and session_of is null
  order by id desc limit 200`
