/** What the board may show: every item with a deadline that passes the filters. All of it stands in one index. */
const open = `w.agency_id = $1 and w.due_at is not null
      and ($2::uuid is null or w.client_id = $2)
      and ($3::uuid is null or w.assistant_id = $3)
      and ($4::text is null or w.state = $4)
      and ($5::uuid is null or w.client_id = $5)
      and ($6::uuid is null or w.assistant_id = $6 or w.task_id in (
        select d.task_id from delegation d where d.agency_id = $1 and d.assistant_id = $6))`

const now = '(select now from moment)'
const soon = '(select soon from moment)'

/** Those among them that are asked for. */
const asked = `${open} and ($14::text is null or w.waits_for = $14)
      and case $13::text
        when 'paused' then w.paused
        when 'running' then not w.paused
        when 'breached' then not w.paused and w.due_at < ${now}
        when 'due_soon' then not w.paused and w.due_at >= ${now} and w.due_at <= ${soon}
        else true end`

/**
 * The board in one statement: the open items of the agency that pass the filters, counted in the index, and one page of
 * them in risk order: running before paused, then by deadline, so that the longest overdue come first. Only rows of the page
 * are read as such: a hundred thousand items and their contexts are some hundred megabytes. The time of a virtual agency is
 * that of the last thing that happened in it.
 *
 * $1 agency  $2 client  $3 assistant  $4 state  $5 the client that a contact sees  $6 the assistant who looks
 * $7 $8 $9 the cursor  $10 rows wanted  $11 whether the agency is virtual  $12 how near a deadline is soon, milliseconds
 * $13 how the rows stand  $14 whom they wait for  $15 how many come besides, of the highest risk when last looked at
 */
export const boardQuery = `
  with instant as (
    select case when $11::boolean
      then coalesce((select max(updated_at) from work_item where agency_id = $1), date_trunc('milliseconds', now()))
      else date_trunc('milliseconds', now()) end as now
  ), moment as materialized (
    select now, now + $12::integer * interval '1 millisecond' as soon from instant
  ), whole as (
    select count(*) as open, count(*) filter (where due_at < ${now}) as late, count(*) filter (where due_at <= ${soon}) as near
    from work_item w where ${open}
  ), waiting as (
    select count(*) filter (where paused) as paused,
           count(*) filter (where paused and due_at < ${now}) as late,
           count(*) filter (where paused and due_at <= ${soon}) as near,
           count(*) filter (where waits_for = 'client')::integer as blocked_client,
           count(*) filter (where waits_for = 'agency')::integer as blocked_agency,
           count(*) filter (where waits_for = 'third_party')::integer as blocked_third_party
    from work_item w where w.waits_for is not null and ${open}
  ), counts as materialized (
    select (whole.open - waiting.paused)::integer as running,
           waiting.paused::integer as paused,
           (whole.near - whole.late - waiting.near + waiting.late)::integer as due_soon,
           (whole.late - waiting.late)::integer as breached,
           blocked_client, blocked_agency, blocked_third_party
    from whole cross join waiting
  ), running as materialized (
    select * from (
      select w.id, w.due_at, w.paused from work_item w
      where not w.paused and $7::boolean is not true and $13::text is distinct from 'paused' and ${asked}
        and ($7::boolean is null or (w.due_at, w.id) > ($8::timestamptz, $9::uuid))
      order by w.due_at, w.id limit $10::integer) w
    limit (select case $13 when 'breached' then breached when 'due_soon' then due_soon else running end from counts)
  ), paused as materialized (
    select * from (
      select w.id, w.due_at, w.paused from work_item w
      where w.paused and w.waits_for is not null and ($13::text is null or $13 = 'paused') and ${asked}
        and ($7::boolean is not true or (w.due_at, w.id) > ($8::timestamptz, $9::uuid))
      order by w.due_at, w.id limit $10::integer) w
    limit (select least($10::integer - (select count(*) from running), paused) from counts)
  ), page as (
    select * from running
    union select * from paused
    union
    (select w.id, w.due_at, w.paused from risk_look l join work_item w on w.id = l.work_item_id
     where $15::integer > 0 and l.agency_id = $1 and l.risk is not null and ${asked}
     order by l.risk desc, w.id limit $15)
  )
  select moment.now, counts.*, page.id, page.paused as is_paused, page.due_at, w.version, w.state, w.title, w.priority, w.task_id,
         w.client_id, w.assistant_id, w.context -> 'clocks' as clocks, w.context -> 'blockedOn' as blocked_on,
         w.context ->> 'repeatOf' is not null as is_repeat,
         t.name as task_name, c.name as client_name, m.name as assistant_name, d.state as stage
  from moment cross join counts
  left join page on true
  left join lateral (select * from work_item w where w.agency_id = $1 and w.id = page.id offset 0) w on true
  left join task t on t.agency_id = $1 and t.id = w.task_id
  left join client c on c.agency_id = $1 and c.id = w.client_id
  left join member m on m.agency_id = $1 and m.id = w.assistant_id
  left join delegation d on d.agency_id = $1 and d.id = w.delegation_id
  order by page.paused, page.due_at, page.id`
