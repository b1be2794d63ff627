import { inAgency } from '@understudy/db/key-ring'
import type { StoredDraw } from '@understudy/domain/quality/audit-draw'
import type { DrawResult } from '@understudy/domain/quality/draw'
import type pg from 'pg'

export interface LedgerDraw extends StoredDraw {
  readonly position: number
  /** The plan of the delegation that the work was done under; null for cover without one. */
  readonly planId: string | null
}

const pageSize = 1_000

/**
 * Every draw of an agency's period, in the order of the ledger, a page at a time. Subjects are read from the ledger
 * too: versions and task as the item was made, the assistant as it was assigned last before the draw.
 */
export async function* readDraws(pool: pg.Pool, agencyId: string, period: string): AsyncGenerator<LedgerDraw[]> {
  for (let after = 0; ; ) {
    const rows = await inAgency(pool, agencyId, statement, [agencyId, period, after])
    if (rows.length === 0) return
    yield rows.map((row) => drawOf(agencyId, row as unknown as Row))
    after = Number(rows.at(-1)?.['position'])
  }
}

interface Row {
  readonly position: number
  readonly type: string
  readonly stream_id: string
  readonly draw: DrawResult
  readonly task_id: string
  readonly sop_version: number
  readonly assistant_id: string
  readonly plan_id: string | null
}

function drawOf(agencyId: string, row: Row): LedgerDraw {
  return {
    position: row.position,
    agencyId,
    workItemId: row.stream_id,
    taskId: row.task_id,
    sopVersion: row.sop_version,
    assistantId: row.assistant_id,
    planId: row.plan_id,
    draw: row.draw,
    held: row.type === 'work_item.held_for_review',
  }
}

const statement = `
  select l.position, l.type, l.stream_id, l.body->'draw' as draw,
         made.body->>'taskId' as task_id, (made.body->>'sopVersion')::int as sop_version,
         assigned.body->>'assistantId' as assistant_id, began.body->'quality'->>'planId' as plan_id
  from ledger l
  join ledger made on made.agency_id = l.agency_id and made.stream_id = l.stream_id and made.version = 1
  join lateral (
    select a.body from ledger a
    where a.agency_id = l.agency_id and a.stream_id = l.stream_id and a.version < l.version and a.type = 'work_item.assigned'
    order by a.version desc limit 1
  ) assigned on true
  left join ledger began on began.agency_id = l.agency_id and began.version = 1
    and began.stream_id = (assigned.body->>'delegationId')::uuid
  where l.agency_id = $1 and l.position > $3 and l.type in ('work_item.held_for_review', 'work_item.delivered')
    and l.body->'draw'->>'period' = $2
  order by l.position
  limit ${pageSize}`

/** Submissions of the period that were delivered undrawn without a draw to show for it: how many there are. */
export async function countUndrawn(pool: pg.Pool, agencyId: string, from: number, to: number): Promise<number> {
  const [row] = await inAgency(
    pool,
    agencyId,
    `select count(*)::int as count from ledger
     where agency_id = $1 and type = 'work_item.delivered' and occurred_at >= $2 and occurred_at < $3
       and body->>'by' = 'not_drawn' and body->'draw' is null`,
    [agencyId, new Date(from), new Date(to)],
  )
  return Number(row?.['count'] ?? 0)
}
