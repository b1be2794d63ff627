import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import { agencyOfKey, digestOf } from '../keys/key-text.ts'

/** An invitation that can still be accepted, and whom it is for. */
export interface OpenInvitation {
  readonly id: string
  readonly agencyId: string
  readonly agencyName: string
  readonly memberId: string
  readonly name: string
  readonly email: string
  /** Whoever has the link has the address: it was mailed there, or shown on the machine itself. */
  readonly provesAddress: boolean
}

const open = 'i.accepted_at is null and i.revoked_at is null and i.expires_at > now()'

/** Undefined where it is unknown, used, taken back or expired, or its member has left. */
export async function findInvitation(pool: pg.Pool, token: string): Promise<OpenInvitation | undefined> {
  const agencyId = agencyOfKey(token, 'ui_')
  if (agencyId === undefined) return undefined
  const [row] = await inAgency(pool, agencyId, finding, [agencyId, digestOf(token)])
  return row as unknown as OpenInvitation | undefined
}

const finding = `
  select i.id, i.agency_id as "agencyId", a.name as "agencyName", m.id as "memberId",
         m.context ->> 'name' as name, lower(m.context ->> 'email') as email,
         i.proves_address as "provesAddress"
  from invitation i
  join member m on m.agency_id = i.agency_id and m.id = i.member_id
  join agency a on a.agency_id = i.agency_id and a.id = i.agency_id
  where i.agency_id = $1 and i.digest = $2 and ${open} and m.state = 'active'`

/** Takes the invitation: of two who try at once, one is answered true. */
export async function takeInvitation(pool: pg.Pool, { agencyId, id }: Pick<OpenInvitation, 'agencyId' | 'id'>) {
  const rows = await inAgency(pool, agencyId, taking, [agencyId, id])
  return rows.length > 0
}

const taking = `update invitation i set accepted_at = now() where i.agency_id = $1 and i.id = $2 and ${open} returning i.id`

/** @returns whether the member had one that could still be accepted. */
export async function revokeInvitations(pool: pg.Pool, agencyId: string, memberId: string): Promise<boolean> {
  const rows = await inAgency(pool, agencyId, revoking, [agencyId, memberId])
  return rows.length > 0
}

const revoking = `update invitation i set revoked_at = now() where i.agency_id = $1 and i.member_id = $2 and ${open} returning i.id`
