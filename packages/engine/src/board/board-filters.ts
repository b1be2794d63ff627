import type { BoardQuery } from '@understudy/contract/http/board'
import { dueSoonMs } from '@understudy/contract/http/due-soon'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/**
 * What the board may show: every item with a deadline that passes the filters. All of it stands in one index; what is blocked waits
 * for somebody, and is found in the index of what does.
 */
export const open = `w.agency_id = $1 and w.due_at is not null
      and ($2::uuid is null or w.client_id = $2)
      and ($3::uuid is null or w.assistant_id = $3)
      and ($4::text is null or w.state = $4)
      and ($4::text is distinct from 'blocked' or w.waits_for is not null)
      and ($5::uuid is null or w.client_id = $5)
      and ($6::uuid is null or w.assistant_id = $6 or w.task_id in (
        select d.task_id from delegation d where d.agency_id = $1 and d.assistant_id = $6))`

export const now = '(select now from moment)'
export const soon = '(select soon from moment)'

/** The time of a virtual agency is that of the last thing that happened in it. */
export const moment = `instant as (
    select case when $7::boolean
      then coalesce((select max(updated_at) from work_item where agency_id = $1), date_trunc('milliseconds', now()))
      else date_trunc('milliseconds', now()) end as now
  ), moment as materialized (
    select now, now + $8::integer * interval '1 millisecond' as soon from instant
  )`

/**
 * $1 agency  $2 client  $3 assistant  $4 state  $5 the client that a contact sees  $6 the assistant who looks
 * $7 whether the agency is virtual  $8 how near a deadline is soon, milliseconds
 */
export function filterValues(
  viewer: Viewer,
  query: Pick<BoardQuery, 'clientId' | 'assistantId' | 'state'>,
  isVirtual: boolean,
): unknown[] {
  const scope = scopeOf(viewer)
  return [
    viewer.agencyId,
    query.clientId ?? null,
    query.assistantId ?? null,
    query.state ?? null,
    scope.kind === 'client' ? scope.clientId : null,
    scope.kind === 'own_work' ? scope.memberId : null,
    isVirtual,
    dueSoonMs,
  ]
}
