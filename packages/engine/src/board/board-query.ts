import { moment, now, open, soon } from './board-filters.ts'

/** Those among them that are asked for. */
const asked = `${open} and ($14::text is null or w.waits_for = $14)
      and case $13::text
        when 'paused' then w.paused
        when 'running' then not w.paused
        when 'breached' then not w.paused and w.due_at < ${now}
        when 'due_soon' then not w.paused and w.due_at >= ${now} and w.due_at <= ${soon}
        else true end`

/**
 * One page of the open items in risk order: running before paused, then by deadline, so that the longest overdue come first.
 * Only rows of the page are read as such: a hundred thousand items and their contexts are some hundred megabytes.
 *
 * $1 to $8 as the filters are asked  $9 $10 $11 the cursor  $12 rows wanted  $13 how the rows stand  $14 whom they wait for
 * $15 how many come besides, of the highest risk when last looked at
 */
export const boardQuery = `
  with ${moment}, running as materialized (
    select w.id, w.due_at, w.paused from work_item w
    where not w.paused and $9::boolean is not true and $13::text is distinct from 'paused' and ${asked}
      and ($9::boolean is null or (w.due_at, w.id) > ($10::timestamptz, $11::uuid))
    order by w.due_at, w.id limit $12::integer
  ), paused as materialized (
    select w.id, w.due_at, w.paused from work_item w
    where w.paused and w.waits_for is not null and ($13::text is null or $13 = 'paused') and ${asked}
      and ($9::boolean is not true or (w.due_at, w.id) > ($10::timestamptz, $11::uuid))
    order by w.due_at, w.id limit $12::integer - (select count(*) from running)
  ), page as (
    select * from running
    union select * from paused
    union
    (select w.id, w.due_at, w.paused from risk_look l join work_item w on w.id = l.work_item_id
     where $15::integer > 0 and l.agency_id = $1 and l.risk is not null and ${asked}
     order by l.risk desc, w.id limit $15)
  )
  select moment.now, page.id, page.paused as is_paused, page.due_at, w.version, w.state, w.title, w.priority, w.task_id,
         w.client_id, w.assistant_id, w.context -> 'clocks' as clocks, w.context -> 'blockedOn' as blocked_on,
         w.context ->> 'repeatOf' is not null as is_repeat,
         t.name as task_name, c.name as client_name, m.name as assistant_name, d.state as stage
  from moment
  left join page on true
  left join lateral (select * from work_item w where w.agency_id = $1 and w.id = page.id offset 0) w on true
  left join task t on t.agency_id = $1 and t.id = w.task_id
  left join client c on c.agency_id = $1 and c.id = w.client_id
  left join member m on m.agency_id = $1 and m.id = w.assistant_id
  left join delegation d on d.agency_id = $1 and d.id = w.delegation_id
  order by page.paused, page.due_at, page.id`
