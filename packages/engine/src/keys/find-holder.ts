import { inAgency } from '@understudy/db/key-ring'
import type { Role } from '@understudy/domain/actor'
import type { AgencyMode } from '@understudy/domain/agency/agency'
import type pg from 'pg'
import { agencyOfKey, digestOf } from './key-text.ts'

/** Whom a valid key speaks for. */
export interface KeyHolder {
  readonly keyId: string
  /** The key that this session was opened with; null for a key proper. */
  readonly sessionOf: string | null
  readonly agencyId: string
  readonly agencyName: string
  readonly mode: AgencyMode
  readonly memberId: string
  readonly memberName: string
  readonly roles: readonly Role[]
  readonly clientId: string | null
  /** Milliseconds since the epoch, or null where the key does not expire. */
  readonly expiresAt: number | null
}

/** Who holds this key now: undefined where it is unknown, revoked or expired, or its member has left. */
export async function findHolder(pool: pg.Pool, key: string): Promise<KeyHolder | undefined> {
  const agencyId = agencyOfKey(key)
  if (agencyId === undefined) return undefined
  const [row] = await inAgency(pool, agencyId, statement, [agencyId, digestOf(key)])
  return row === undefined ? undefined : holderOf(row as unknown as Row)
}

/** A session lives no longer than the key it was opened with. */
const statement = `
  select k.agency_id, k.id, k.session_of, k.member_id, m.context, a.name as agency_name, a.mode,
         least(k.expires_at, p.expires_at) as expires_at
  from api_key k
  join member m on m.agency_id = k.agency_id and m.id = k.member_id
  join agency a on a.agency_id = k.agency_id and a.id = k.agency_id
  left join api_key p on p.agency_id = k.agency_id and p.id = k.session_of
  where k.agency_id = $1 and k.digest = $2 and k.revoked_at is null and p.revoked_at is null and m.state = 'active'
    and coalesce(least(k.expires_at, p.expires_at) > now(), true)`

interface Row {
  agency_id: string
  id: string
  session_of: string | null
  member_id: string
  context: { name: string; roles: Role[]; clientId: string | null }
  agency_name: string
  mode: AgencyMode
  expires_at: Date | null
}

function holderOf(row: Row): KeyHolder {
  return {
    keyId: row.id,
    sessionOf: row.session_of,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    mode: row.mode,
    memberId: row.member_id,
    memberName: row.context.name,
    roles: row.context.roles,
    clientId: row.context.clientId,
    expiresAt: row.expires_at?.getTime() ?? null,
  }
}
