-- What the records of items keep of the promises about them, where they keep any. Planned and for the owner as
-- keep_turnarounds, whose records these are.
create or replace function read_promises(p_agency_ids uuid[], p_ids uuid[]) returns table (id uuid, promises json)
language plpgsql security definer
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_memoize = off
set join_collapse_limit = 1
as $$
begin
  return query
  select e.id, found.promises
  from unnest(p_agency_ids, p_ids) as e (agency_id, id)
  cross join lateral (
    select f.promises from turnaround_record f where f.agency_id = e.agency_id and f.work_item_id = e.id offset 0) found
  where found.promises is not null;
end $$;
