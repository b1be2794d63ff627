import type pg from 'pg'
import type { LoadedRow } from './load-batch.ts'
import { loadedRowOf } from './loaded-row-of.ts'

/** The rows of active members of these agencies who have one of these roles, at most so many of each agency, by id. */
export async function loadMembersIn(
  pool: pg.Pool,
  agencyIds: readonly string[],
  roles: readonly string[],
  most: number,
): Promise<LoadedRow[]> {
  const { rows } = await pool.query({
    name: 'members_in',
    text: 'select * from members_in($1, $2, $3)',
    values: [agencyIds, roles, most],
  })
  return rows.map((row) => loadedRowOf('member', row.agency_id, row))
}
