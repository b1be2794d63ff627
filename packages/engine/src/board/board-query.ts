/**
 * The board in one statement: every open item of the agency that passes the filters, found by its deadline, counted
 * once, and one page of them in risk order (running before paused, then by deadline, so that the longest overdue come
 * first). Only items that are blocked can be paused, so only their clocks are looked into. The time of a virtual
 * agency is that of the last thing that happened in it.
 *
 * $1 agency  $2 client  $3 assistant  $4 state  $5 the client that a contact sees  $6 the assistant who looks
 * $7 $8 $9 the cursor  $10 rows wanted  $11 whether the agency is virtual  $12 how near a deadline is soon, milliseconds
 * $13 how the rows stand  $14 whom they wait for  $15 how many come besides, of the highest risk when last looked at
 */
export const boardQuery = `
  with moment as (
    select case when $11::boolean
      then coalesce((select max(updated_at) from work_item where agency_id = $1), date_trunc('milliseconds', now()))
      else date_trunc('milliseconds', now()) end as now
  ), open as materialized (
    select w.id, w.due_at, w.waits_for, now, now + $12 * interval '1 millisecond' as soon,
           w.waits_for is not null and not exists (
             select from json_array_elements(w.context -> 'clocks') c where c ->> 'state' = 'running') as paused
    from work_item w, moment
    where w.agency_id = $1 and w.due_at is not null
      and ($2::uuid is null or w.client_id = $2)
      and ($3::uuid is null or w.assistant_id = $3)
      and ($4::text is null or w.state = $4)
      and ($5::uuid is null or w.client_id = $5)
      and ($6::uuid is null or w.assistant_id = $6 or w.task_id in (
        select d.task_id from delegation d where d.agency_id = $1 and d.assistant_id = $6))
  ), counts as (
    select count(*) filter (where not paused)::integer as running,
           count(*) filter (where paused)::integer as paused,
           count(*) filter (where not paused and due_at >= now and due_at <= soon)::integer as due_soon,
           count(*) filter (where not paused and due_at < now)::integer as breached,
           count(*) filter (where waits_for = 'client')::integer as blocked_client,
           count(*) filter (where waits_for = 'agency')::integer as blocked_agency,
           count(*) filter (where waits_for = 'third_party')::integer as blocked_third_party
    from open
  ), shown as (
    select id, due_at, paused from open
    where ($14::text is null or waits_for = $14)
      and case $13::text
        when 'paused' then paused
        when 'running' then not paused
        when 'breached' then not paused and due_at < now
        when 'due_soon' then not paused and due_at >= now and due_at <= soon
        else true end
  ), page as (
    (select id, due_at, paused from shown
     where $7::boolean is null or (paused, due_at, id) > ($7, $8::timestamptz, $9::uuid)
     order by paused, due_at, id limit $10)
    union
    (select s.id, s.due_at, s.paused from risk_look l join shown s on s.id = l.work_item_id
     where $15::integer > 0 and l.agency_id = $1 and l.risk is not null order by l.risk desc, s.id limit $15)
  )
  select moment.now, counts.*, page.id, page.paused as is_paused, page.due_at, w.state, w.title, w.priority, w.task_id,
         w.client_id, w.assistant_id, w.context -> 'clocks' as clocks, w.context -> 'blockedOn' as blocked_on,
         t.name as task_name, c.name as client_name, m.name as assistant_name, d.state as stage
  from moment cross join counts
  left join page on true
  left join work_item w on w.agency_id = $1 and w.id = page.id
  left join task t on t.agency_id = $1 and t.id = w.task_id
  left join client c on c.agency_id = $1 and c.id = w.client_id
  left join member m on m.agency_id = $1 and m.id = w.assistant_id
  left join delegation d on d.agency_id = $1 and d.id = w.delegation_id
  order by page.paused, page.due_at, page.id`
