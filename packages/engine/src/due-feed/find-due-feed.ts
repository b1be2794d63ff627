import { inAgency } from '@understudy/db/key-ring'
import type { Role } from '@understudy/domain/actor'
import type pg from 'pg'
import { agencyOfKey, digestOf } from '../keys/key-text.ts'
import type { Viewer } from '../reading/viewer.ts'

/** Whose eyes a calendar is read with, and of which client alone. */
export interface FoundDueFeed {
  readonly viewer: Viewer
  readonly ofClient: string | null
  readonly agencyName: string
}

/**
 * Undefined where the token is unknown or was revoked, or its member has left. That it was read is noted to the minute, so
 * that a busy calendar costs no write each.
 */
export async function findDueFeed(pool: pg.Pool, token: string): Promise<FoundDueFeed | undefined> {
  const agencyId = agencyOfKey(token, 'uf_')
  if (agencyId === undefined) return undefined
  const [row] = (await inAgency(pool, agencyId, statement, [agencyId, digestOf(token)])) as unknown as Row[]
  if (row === undefined) return undefined
  const { member_id: memberId, of_client: ofClient, agency_name: agencyName, context } = row
  const { roles, clientId } = context
  return { viewer: { agencyId, memberId, roles, clientId }, ofClient, agencyName }
}

interface Row {
  member_id: string
  of_client: string | null
  agency_name: string
  context: { roles: Role[]; clientId: string | null }
}

const statement = `
  with found as (
    select f.id, m.id as member_id, f.client_id as of_client, a.name as agency_name, m.context
    from due_feed f
    join member m on m.agency_id = f.agency_id and m.id = f.member_id
    join agency a on a.agency_id = f.agency_id and a.id = f.agency_id
    where f.agency_id = $1 and f.digest = $2 and f.revoked_at is null and m.state = 'active'
  ), noted as (
    update due_feed f set read_at = now() from found
    where f.agency_id = $1 and f.id = found.id and coalesce(f.read_at < now() - interval '1 minute', true)
  )
  select member_id, of_client, agency_name, context from found`
