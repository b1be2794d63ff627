import { inAgency } from '@understudy/db/key-ring'
import { chanceBelowTheLine } from '@understudy/domain/quality/double-sample'
import type { BlindPair } from '@understudy/domain/quality/estimates/reviewer-agreement'
import type pg from 'pg'

/** Draw kinds of the second, blind look and of the third that decides between two. */
const second = 'double'
const third = 'adjudication'

/**
 * Items that two reviewed blindly, as each said it before any dispute; one query over the few that were drawn for it.
 * Days are the client's; null is no limit.
 */
export async function readBlindPairs(
  pool: pg.Pool,
  agencyId: string,
  from: string | null,
  to: string | null,
): Promise<BlindPair[]> {
  const values = [agencyId, from, to, second, third, chanceBelowTheLine]
  return (await inAgency(pool, agencyId, statement, values)) as unknown as BlindPair[]
}

/** $1 agency  $2 $3 first and last day  $4 $5 the two kinds of draw  $6 the chance while nothing is topped up */
const statement = `
  select o.result as first, d.result as second, a.result as adjudicated,
    coalesce(s.probability, $6::float8) as inclusion
  from outcome_entry d
  join outcome_entry o on o.agency_id = $1 and o.work_item_id = d.work_item_id and o.draw_kind = 'random' and not o.turned
  left join outcome_entry a
    on a.agency_id = $1 and a.work_item_id = d.work_item_id and a.draw_kind = $5 and not a.turned
  join ledger l on l.agency_id = $1 and l.position = o.position
  left join double_sample s on s.agency_id = $1 and s.task_id = o.task_id
    and s.period = to_char(l.occurred_at at time zone 'UTC', 'YYYY-MM')
  where d.agency_id = $1 and d.draw_kind = $4 and not d.turned
    and ($2::date is null or d.day >= $2) and ($3::date is null or d.day <= $3)
  order by d.position`
