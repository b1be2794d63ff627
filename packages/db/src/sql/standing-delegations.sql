-- Those of these delegations of an agency that have a floor: what was handed in while independent has it after a demotion
-- too, and during a pause.
create or replace function standing_delegations(p_agency uuid, p_ids uuid[])
returns table (id uuid, state text, context json)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agency::text, true);
  return query
  select d.id, d.state, d.context
  from unnest(p_ids) as f (id)
  join delegation d on d.agency_id = p_agency and d.id = f.id
  where d.state in ('independent', 'paused', 'reverse_shadow')
  order by d.id;
end $$;
