-- How many of the streams that a batch only looked at are still as it saw them; these are held until it has committed.
-- Part of commit_batch, whose tenants and planner settings it runs under: in the order of streamTypes, in each by id.
-- A delegation whose state alone counts, told by a text that is not empty, is as it was while that is the same.
create or replace function hold_facts(
  p_fact_types text[], p_fact_agency_ids uuid[], p_fact_ids uuid[], p_fact_versions integer[], p_fact_states text[]
)
returns integer
language plpgsql
set search_path = public, pg_temp
as $$
declare
  v_found integer := 0;
  v_rows integer;
begin
  if 'agency' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'agency' order by f.id) f
    join agency s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'client' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'client' order by f.id) f
    join client s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'member' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'member' order by f.id) f
    join member s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'task' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'task' order by f.id) f
    join task s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'delegation' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions, p_fact_states)
            as f (type, agency_id, id, version, state)
          where f.type = 'delegation' order by f.id) f
    join delegation s on s.agency_id = f.agency_id and s.id = f.id and (s.version = f.version or s.state = f.state)
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'work_item' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'work_item' order by f.id) f
    join work_item s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'review' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'review' order by f.id) f
    join review s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'escalation' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'escalation' order by f.id) f
    join escalation s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'calibration' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'calibration' order by f.id) f
    join calibration s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'access_checklist' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'access_checklist' order by f.id) f
    join access_checklist s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'question' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'question' order by f.id) f
    join question s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'daily_update' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'daily_update' order by f.id) f
    join daily_update s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'weekly_review' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'weekly_review' order by f.id) f
    join weekly_review s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'action' = any (p_fact_types) then
    perform 1
    from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
          where f.type = 'action' order by f.id) f
    join action s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
    for share of s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  return v_found;
end $$;
