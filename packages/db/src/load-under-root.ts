import type pg from 'pg'
import { inAgency } from './key-ring.ts'
import type { LoadedRow } from './load-batch.ts'
import { loadedRowOf } from './loaded-row-of.ts'

/** What one commit bears well; of more than these the earliest raised. */
const most = 1_000

/** The rows of escalations of one root, by the root's id, that have not ended. */
export async function loadUnderRoot(pool: pg.Pool, agencyId: string, rootId: string): Promise<LoadedRow[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select id, version, hash, state, context, updated_at from escalation
     where agency_id = $1 and root_id = $2 and state <> 'resolved' order by raised_at, id limit ${most}`,
    [agencyId, rootId],
  )
  return rows.map((row) => loadedRowOf('escalation', agencyId, row))
}
