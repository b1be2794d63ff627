-- The events at these positions, in order, for a handler whose batch may span agencies. The bounds spare the ledger's other
-- partitions, and the plan is made once a session: planning over all of them costs more than the events.
create or replace function read_events(p_agencies text, p_positions bigint[])
returns setof ledger
language plpgsql
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
declare
  v_first bigint := (select min(p) from unnest(p_positions) as p);
  v_last bigint := (select max(p) from unnest(p_positions) as p);
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select * from ledger
  where position between v_first and v_last and position = any (p_positions)
  order by position;
end $$;
