-- The open work of these members, earliest due first, with the newest of the positions that name them and what is asked
-- about it and not answered: a handler routes anew what they may not go on with. Its batch may span agencies.
create or replace function held_items(p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[])
returns table (agency_id uuid, id uuid, cause bigint, questions uuid[])
language plpgsql
set search_path = public, pg_temp
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select w.agency_id, w.id, f.position, q.ids
  from (select agency_id, id, max("position") as position
        from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position") group by 1, 2) f
  join work_item w on w.agency_id = f.agency_id and w.assistant_id = f.id
  cross join lateral (
    select array_agg(q.id order by q.id) as ids from question q
    where q.work_item_id = w.id and q.agency_id = w.agency_id and q.state = 'asked'
  ) q
  where w.done_at is null and w.state in ('open', 'in_progress', 'blocked', 'rework', 'reopened')
  order by w.due_at, w.id;
end $$;
