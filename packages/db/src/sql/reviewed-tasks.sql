-- The tasks that these reviews are about, for a handler whose batch may span agencies.
create or replace function reviewed_tasks(p_agencies text, p_agency_ids uuid[], p_ids uuid[])
returns table (id uuid, task_id uuid)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select distinct f.id, r.task_id
  from unnest(p_agency_ids, p_ids) as f (agency_id, id)
  join review r on r.agency_id = f.agency_id and r.id = f.id;
end $$;
