import { openStates } from '@understudy/domain/work-item/open-item'
import type pg from 'pg'
import { inAgency } from './key-ring.ts'
import type { LoadedRow } from './load-batch.ts'
import { loadedRowOf } from './loaded-row-of.ts'

/** More than anybody reads in a refusal; while one is left, the delegation does not end. */
const most = 100

/** The rows of work items that a delegation has yet to finish or hand over. */
export async function loadOpenItems(
  pool: pg.Pool,
  agencyId: string,
  taskId: string,
  delegationId: string,
): Promise<LoadedRow[]> {
  const rows = await inAgency(
    pool,
    agencyId,
    `select id, version, hash, state, context, updated_at from work_item
     where agency_id = $1 and task_id = $2 and delegation_id = $3 and state = any ($4)
     order by id limit ${most}`,
    [agencyId, taskId, delegationId, openStates],
  )
  return rows.map((row) => loadedRowOf('work_item', agencyId, row))
}
