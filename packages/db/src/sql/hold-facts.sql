-- How many of the streams that a batch only looked at are still as it saw them; these are held until it has committed.
-- Part of commit_batch, whose tenants and planner settings it runs under: in the order of streamTypes, in each by id.
-- A delegation whose state alone counts, told by a text that is not empty, is as it was while that is the same.
-- Each is looked up behind an offset, for a plan from when a table was empty would else read all of it and then compare.
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
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'agency' order by p_fact_ids[i]) f
    cross join lateral (
      select from agency s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'client' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'client' order by p_fact_ids[i]) f
    cross join lateral (
      select from client s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'member' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'member' order by p_fact_ids[i]) f
    cross join lateral (
      select from member s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'task' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'task' order by p_fact_ids[i]) f
    cross join lateral (
      select from task s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'delegation' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'delegation' order by p_fact_ids[i]) f
    cross join lateral (
      select from delegation s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and (s.version = p_fact_versions[f.i] or s.state = p_fact_states[f.i])
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'work_item' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'work_item' order by p_fact_ids[i]) f
    cross join lateral (
      select from work_item s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'review' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'review' order by p_fact_ids[i]) f
    cross join lateral (
      select from review s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'escalation' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'escalation' order by p_fact_ids[i]) f
    cross join lateral (
      select from escalation s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'calibration' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'calibration' order by p_fact_ids[i]) f
    cross join lateral (
      select from calibration s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'access_checklist' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'access_checklist' order by p_fact_ids[i]) f
    cross join lateral (
      select from access_checklist s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'question' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'question' order by p_fact_ids[i]) f
    cross join lateral (
      select from question s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'daily_update' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'daily_update' order by p_fact_ids[i]) f
    cross join lateral (
      select from daily_update s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'weekly_review' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'weekly_review' order by p_fact_ids[i]) f
    cross join lateral (
      select from weekly_review s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  if 'action' = any (p_fact_types) then
    perform 1
    from (select i from generate_series(1, cardinality(p_fact_ids)) as i where p_fact_types[i] = 'action' order by p_fact_ids[i]) f
    cross join lateral (
      select from action s where s.agency_id = p_fact_agency_ids[f.i] and s.id = p_fact_ids[f.i] and s.version = p_fact_versions[f.i]
      for share offset 0) s;
    get diagnostics v_rows = row_count;
    v_found := v_found + v_rows;
  end if;
  return v_found;
end $$;
