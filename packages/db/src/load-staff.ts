import { staffRoles } from '@understudy/domain/member/is-staff'
import type pg from 'pg'
import { inAgency } from './key-ring.ts'
import type { LoadedRow } from './load-batch.ts'
import { loadedRowOf } from './loaded-row-of.ts'

/** More than an agency has of them. */
const most = 1_000

/** The rows of members whom an escalation may tell by their role: who runs something of the agency, and contacts. */
export async function loadStaff(pool: pg.Pool, agencyId: string): Promise<LoadedRow[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select id, version, hash, state, context, updated_at from member
     where agency_id = $1 and state = 'active'
       and exists (select from json_array_elements_text(context -> 'roles') as r (role) where r.role = any ($2))
     order by id limit ${most}`,
    [agencyId, staffRoles],
  )
  return rows.map((row) => loadedRowOf('member', agencyId, row))
}
