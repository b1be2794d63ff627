-- Which of these items wait for somebody to be routed to, for a handler whose batch may span agencies: whoever makes an
-- item may have named who does it. As in load_batch, plans must not depend on statistics.
create or replace function unassigned_items(p_agencies text, p_agency_ids uuid[], p_ids uuid[])
returns table (id uuid)
language plpgsql
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select w.id
  from (
      select unnest(p_agency_ids) as agency_id, unnest(p_ids) as id
    ) f
  cross join lateral (select * from work_item w where w.agency_id = f.agency_id and w.id = f.id offset 0) w
  where w.assistant_id is null and w.state in ('open', 'reopened');
end $$;
