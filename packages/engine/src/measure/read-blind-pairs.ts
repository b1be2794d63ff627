import { inAgency } from '@understudy/db/key-ring'
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
  return (await inAgency(pool, agencyId, statement, [agencyId, from, to, second, third])) as unknown as BlindPair[]
}

/** $1 agency  $2 $3 first and last day  $4 $5 the two kinds of draw */
const statement = `
  with seen as (
    select work_item_id, draw_kind, result, position, count(*) over (partition by work_item_id) as times,
      bool_or(draw_kind = $4) over (partition by work_item_id) as doubled
    from outcome_entry
    where agency_id = $1 and not turned and draw_kind <> 'for_cause'
      and ($2::date is null or day >= $2) and ($3::date is null or day <= $3)
  )
  select o.result as first, d.result as second, a.result as adjudicated
  from seen d
  join seen o on o.work_item_id = d.work_item_id and o.draw_kind not in ($4, $5)
  left join seen a on a.work_item_id = d.work_item_id and a.draw_kind = $5
  where d.draw_kind = $4 and d.doubled
  order by d.position`
