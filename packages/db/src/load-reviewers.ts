import { reviewingRoles } from '@understudy/domain/review/may-review'
import type pg from 'pg'
import { inAgency } from './key-ring.ts'
import type { LoadedRow } from './load-batch.ts'
import { loadedRowOf } from './loaded-row-of.ts'

/** More than are needed to know that somebody is not alone. */
const most = 100

/** The rows of members who may review in an agency. */
export async function loadReviewers(pool: pg.Pool, agencyId: string): Promise<LoadedRow[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select id, version, hash, state, context, updated_at from member
     where agency_id = $1 and state = 'active'
       and exists (select from json_array_elements_text(context -> 'roles') as r (role) where r.role = any ($2))
     order by id limit ${most}`,
    [agencyId, reviewingRoles],
  )
  return rows.map((row) => loadedRowOf('member', agencyId, row))
}
