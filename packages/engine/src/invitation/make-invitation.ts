import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { digestOf, newKeyText } from '../keys/key-text.ts'
import { serverId } from '../shell/server-id.ts'

export interface NewInvitation {
  readonly agencyId: string
  readonly memberId: string
  /** Who invites; null for whoever has the installation. */
  readonly madeBy: string | null
  /** Its link goes to the member's address and nowhere else. */
  readonly isMailed?: boolean
}

export interface MadeInvitation {
  readonly id: string
  /** Goes into the link and is kept nowhere. */
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

const livesMs = 7 * 24 * 60 * 60 * 1000

/**
 * An invitation that works once, for a week, in place of those before it.
 * @returns undefined where the agency has no such member, the member has left, or is no person.
 */
export async function makeInvitation(pool: pg.Pool, made: NewInvitation): Promise<MadeInvitation | undefined> {
  const { agencyId, memberId, madeBy, isMailed = false } = made
  const id = serverId(Date.now())
  const token = newKeyText(agencyId, 'ui_')
  const expiresAt = Date.now() + livesMs
  const values = [agencyId, id, memberId, digestOf(token), madeBy, new Date(expiresAt).toISOString(), isMailed]
  const rows = await inAgency(pool, agencyId, statement, values)
  return rows.length === 0 ? undefined : { id, token, expiresAt }
}

const statement = `
  with invited as (
    select id from member
    where agency_id = $1 and id = $3 and state = 'active' and coalesce(context ->> 'kind', 'person') = 'person'
  ), before as (
    update invitation set revoked_at = now()
    where agency_id = $1 and member_id in (select id from invited) and accepted_at is null and revoked_at is null
  )
  insert into invitation (agency_id, id, member_id, digest, made_by, expires_at, proves_address)
  select $1, $2, id, $4, $5::uuid, $6::timestamptz, $7 or $5::uuid is null from invited
  returning id`
