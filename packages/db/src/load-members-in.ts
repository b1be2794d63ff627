import type pg from 'pg'
import { inAgency } from './key-ring.ts'
import type { LoadedRow } from './load-batch.ts'
import { loadedRowOf } from './loaded-row-of.ts'

/** The rows of active members of an agency who have one of these roles, at most so many, by id. */
export async function loadMembersIn(
  pool: pg.Pool,
  agencyId: string,
  roles: readonly string[],
  most: number,
): Promise<LoadedRow[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select id, version, hash, state, context, updated_at from member
     where agency_id = $1 and state = 'active'
       and exists (select from json_array_elements_text(context -> 'roles') as r (role) where r.role = any ($2))
     order by id limit $3`,
    [agencyId, roles, most],
  )
  return rows.map((row) => loadedRowOf('member', agencyId, row))
}
