import { inAgency } from '@understudy/db/key-ring'
import type { Role } from '@understudy/domain/actor'
import type { AgencyMode } from '@understudy/domain/agency/agency'
import type pg from 'pg'
import { agencyOfKey, digestOf } from './key-text.ts'

/** A member of an agency as the doors know them. */
export interface KnownMember {
  readonly agencyId: string
  readonly agencyName: string
  readonly mode: AgencyMode
  /** The agency lets people in with a second factor only. */
  readonly asksSecondFactor: boolean
  readonly memberId: string
  readonly memberName: string
  readonly roles: readonly Role[]
  readonly clientId: string | null
}

/** The person whose session it is, where somebody signed in as themselves and not with a key. */
export interface SignedInPerson {
  readonly userId: string
  /** A second factor, a passkey or single sign-on opened the session. */
  readonly hasSecondFactor: boolean
  /** Named to look after the installation itself, across agencies. */
  readonly isOperator: boolean
}

/** Whom a valid key or session speaks for. */
export interface KeyHolder extends KnownMember {
  /** The key's id, or the session's. */
  readonly keyId: string
  /** The key that this session was opened with; null for a key proper. */
  readonly sessionOf: string | null
  readonly person: SignedInPerson | null
  /** What the key may be used for; null for everything that its member may. */
  readonly scopes: readonly string[] | null
  /** Milliseconds since the epoch, or null where the key does not expire. */
  readonly expiresAt: number | null
  /** When the key proper ends, which a session was opened with maybe; null where it does not, and for people. */
  readonly keyEndsAt: number | null
}

/** Who holds this key now: undefined where it is unknown, revoked or expired, or its member has left. */
export async function findHolder(pool: pg.Pool, key: string): Promise<KeyHolder | undefined> {
  const agencyId = agencyOfKey(key)
  if (agencyId === undefined) return undefined
  const [row] = await inAgency(pool, agencyId, byKey, [agencyId, digestOf(key)])
  if (row === undefined) return undefined
  const { id, session_of: sessionOf, expires_at: expiresAt, key_ends_at: keyEndsAt, scopes } = row as unknown as KeyRow
  return {
    ...knownMember(row as unknown as MemberRow),
    keyId: id,
    sessionOf,
    person: null,
    scopes: scopes?.split(' ') ?? null,
    expiresAt: expiresAt?.getTime() ?? null,
    keyEndsAt: keyEndsAt?.getTime() ?? null,
  }
}

/** Undefined where the agency has no such member, or the member has left. */
export async function findMember(pool: pg.Pool, agencyId: string, memberId: string): Promise<KnownMember | undefined> {
  const [row] = await inAgency(pool, agencyId, byMember, [agencyId, memberId])
  return row === undefined ? undefined : knownMember(row as unknown as MemberRow)
}

const ofMember = `m.agency_id, m.id as member_id, m.context, a.name as agency_name, a.mode,
  coalesce((a.context ->> 'asksSecondFactor')::boolean, false) as asks_second_factor`
const joinAgency = 'join agency a on a.agency_id = m.agency_id and a.id = m.agency_id'

/** A session lives no longer than the key it was opened with, and may be used for no more. */
const byKey = `
  select ${ofMember}, k.id, k.session_of, coalesce(p.scopes, k.scopes) as scopes, least(k.expires_at, p.expires_at) as expires_at,
    case when k.session_of is null then k.expires_at else p.expires_at end as key_ends_at
  from api_key k
  join member m on m.agency_id = k.agency_id and m.id = k.member_id
  ${joinAgency}
  left join api_key p on p.agency_id = k.agency_id and p.id = k.session_of
  where k.agency_id = $1 and k.digest = $2 and k.revoked_at is null and p.revoked_at is null and m.state = 'active'
    and coalesce(least(k.expires_at, p.expires_at) > now(), true)`

const byMember = `select ${ofMember} from member m ${joinAgency} where m.agency_id = $1 and m.id = $2 and m.state = 'active'`

interface MemberRow {
  agency_id: string
  member_id: string
  context: { name: string; roles: Role[]; clientId: string | null }
  agency_name: string
  mode: AgencyMode
  asks_second_factor: boolean
}

interface KeyRow extends MemberRow {
  id: string
  session_of: string | null
  scopes: string | null
  expires_at: Date | null
  key_ends_at: Date | null
}

function knownMember(row: MemberRow): KnownMember {
  const { name, roles, clientId } = row.context
  return {
    ...{ agencyId: row.agency_id, agencyName: row.agency_name, mode: row.mode },
    ...{ asksSecondFactor: row.asks_second_factor, memberId: row.member_id, memberName: name, roles, clientId },
  }
}
