-- The open delegations of these tasks, assistants, clients and agencies, with the newest of the positions that name
-- them: whose gates a handler tries again. Its batch may span agencies.
create or replace function delegations_affected(p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[])
returns table (agency_id uuid, id uuid, cause bigint)
language plpgsql
set search_path = public, pg_temp
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select d.agency_id, d.id, max(f.position)
  from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position")
  join delegation d on d.agency_id = f.agency_id and f.id in (d.task_id, d.assistant_id, d.client_id, d.agency_id)
  where d.state <> 'ended'
  group by d.agency_id, d.id;
end $$;
