-- The delegations of these members that have not ended, with the newest of the positions that name them: they end when
-- somebody leaves. The handler's batch may span agencies.
create or replace function delegations_of(p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[])
returns table (agency_id uuid, id uuid, cause bigint)
language plpgsql
set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select d.agency_id, d.id, max(f."position")
  from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position")
  join delegation d on d.agency_id = f.agency_id and d.assistant_id = f.id
  where d.state <> 'ended'
  group by d.agency_id, d.id
  order by d.id;
end $$;
