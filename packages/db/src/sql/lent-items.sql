-- Open work that these members had when an absence of theirs began and that others have meanwhile, earliest due first,
-- with the newest of the positions that name them: a handler gives back what nobody began. Whoever covers has a
-- delegation of the task, by which it is found. Its batch may span agencies.
create or replace function lent_items(p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[])
returns table (agency_id uuid, id uuid, cause bigint, questions uuid[])
language plpgsql
set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select w.agency_id, w.id, l.position, q.ids
  from (
    select distinct f.agency_id, f.id, f.position, d.task_id, c.assistant_id
    from (select agency_id, id, max("position") as position
          from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position") group by 1, 2) f
    join delegation d on d.agency_id = f.agency_id and d.assistant_id = f.id and d.state <> 'ended'
    join delegation c on c.agency_id = d.agency_id and c.task_id = d.task_id and c.assistant_id <> f.id
  ) l
  join work_item w on w.agency_id = l.agency_id and w.assistant_id = l.assistant_id and w.task_id = l.task_id
    and w.done_at is null
  cross join lateral (
    select array_agg(q.id order by q.id) as ids from question q
    where q.work_item_id = w.id and q.agency_id = w.agency_id and q.state = 'asked'
  ) q
  where w.state in ('open', 'in_progress', 'blocked', 'rework', 'reopened')
    and w.context #>> '{lentBy,assistantId}' = l.id::text
  order by w.due_at, w.id;
end $$;
