-- Items of these tasks that were made before their task was marked as clinical and are not over; in the order of their ids,
-- from one on, for a handler whose batch may span agencies.
create or replace function unmarked_items(
  p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[], p_after uuid, p_limit integer
) returns table (agency_id uuid, id uuid, cause bigint)
language plpgsql
set search_path = public, pg_temp
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select distinct on (w.id) w.agency_id, w.id, f.position
  from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position")
  join work_item w on w.agency_id = f.agency_id and w.task_id = f.id
  where w.id > p_after and w.state not in ('accepted', 'rejected', 'cancelled', 'merged')
    and not coalesce((w.context ->> 'clinical')::boolean, false)
  order by w.id
  limit p_limit;
end $$;
