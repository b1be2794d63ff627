import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { serverId } from '../shell/server-id.ts'
import { digestOf, newKeyText } from './key-text.ts'

export interface NewKey {
  readonly agencyId: string
  readonly memberId: string
  /** What the key is for, in the owner's words. */
  readonly name: string
  /** Milliseconds since the epoch; null for a key that does not expire. */
  readonly expiresAt: number | null
  /** What it may be used for; everything that its member may where left out. */
  readonly scopes?: readonly string[] | null
  /** The member who makes it; left out on the machine itself. */
  readonly madeBy?: string
  /** The key that a browser's session was opened with. */
  readonly sessionOf?: string
}

export interface MadeKey {
  readonly id: string
  /** The key itself. It is stored nowhere: whoever loses it makes another. */
  readonly key: string
}

/** A key of a member. @returns undefined where the agency has no such member, or the member has left. */
export async function makeKey(pool: pg.Pool, made: NewKey): Promise<MadeKey | undefined> {
  const { agencyId, memberId, name, expiresAt, madeBy = null, sessionOf = null, scopes = null } = made
  const id = serverId(Date.now())
  const key = newKeyText(agencyId)
  const expires = expiresAt === null ? null : new Date(expiresAt).toISOString()
  const rows = await inAgency(pool, agencyId, statement, [
    agencyId,
    id,
    memberId,
    name,
    digestOf(key),
    expires,
    sessionOf,
    scopes?.join(' ') ?? null,
    madeBy,
  ])
  return rows.length === 0 ? undefined : { id, key }
}

const statement = `
  insert into api_key (agency_id, id, member_id, name, digest, expires_at, session_of, scopes, made_by)
  select $1, $2, m.id, $4, $5, $6::timestamptz, $7::uuid, $8, $9::uuid
  from member m where m.agency_id = $1 and m.id = $3 and m.state = 'active'
  returning id`
