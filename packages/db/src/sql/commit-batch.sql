-- The second round trip of execute: sets the tenants, checks that what was decided upon still holds, writes the state
-- rows whose version has not moved on, and appends their events. All or nothing: a row that moved on raises US001, a
-- lane cursor that moved on raises US002, and the caller decides again from fresh rows.
create or replace function commit_batch(
  p_agencies text,
  p_fact_types text[], p_fact_agency_ids uuid[], p_fact_ids uuid[], p_fact_versions integer[],
  p_row_count integer, p_agency json, p_client json, p_member json, p_task json, p_delegation json, p_work_item json, p_review json,
  p_event_agency_ids uuid[], p_event_stream_types text[], p_event_stream_ids uuid[], p_event_versions integer[],
  p_event_types text[], p_event_schema_versions smallint[], p_event_occurred_at timestamptz[], p_event_recorded_at timestamptz[],
  p_event_actors text[], p_event_causes bigint[], p_event_command_ids uuid[], p_event_bodies text[], p_event_hashes bytea[],
  p_keys json, p_person_keys json,
  p_handler text, p_lane smallint, p_cursor_from bigint, p_cursor_to bigint
) returns void
language plpgsql security definer
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  v_taken integer := 0;
  v_found integer := 0;
  v_rows integer;
begin
  perform set_config('app.agencies', p_agencies, true);
  if p_handler is not null then
    update lane_cursor set position = p_cursor_to
    where handler = p_handler and lane = p_lane and position = p_cursor_from;
    if not found then
      raise exception using errcode = 'US002', message = 'The lane cursor has moved on';
    end if;
  end if;
  if cardinality(p_fact_types) > 0 then
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
      from (select * from unnest(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions) as f (type, agency_id, id, version)
            where f.type = 'delegation' order by f.id) f
      join delegation s on s.agency_id = f.agency_id and s.id = f.id and s.version = f.version
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
    if v_found < cardinality(p_fact_types) then
      raise exception using errcode = 'US001', message = 'A fact that was decided upon has changed';
    end if;
  end if;
  if p_agency is not null then
    with taken as (
      insert into agency as row
      select * from json_populate_recordset(null::agency, p_agency) order by id
      on conflict (agency_id, id) do update set
        version = excluded.version, base_version = excluded.base_version, hash = excluded.hash, state = excluded.state, context = excluded.context, wake_at = excluded.wake_at, virtual_wake_at = excluded.virtual_wake_at, updated_at = excluded.updated_at, name = excluded.name
      where row.version = excluded.base_version
      returning 1
    )
    select v_taken + count(*) into v_taken from taken;
  end if;
  if p_client is not null then
    with taken as (
      insert into client as row
      select * from json_populate_recordset(null::client, p_client) order by id
      on conflict (agency_id, id) do update set
        version = excluded.version, base_version = excluded.base_version, hash = excluded.hash, state = excluded.state, context = excluded.context, wake_at = excluded.wake_at, virtual_wake_at = excluded.virtual_wake_at, updated_at = excluded.updated_at, name = excluded.name
      where row.version = excluded.base_version
      returning 1
    )
    select v_taken + count(*) into v_taken from taken;
  end if;
  if p_member is not null then
    with taken as (
      insert into member as row
      select * from json_populate_recordset(null::member, p_member) order by id
      on conflict (agency_id, id) do update set
        version = excluded.version, base_version = excluded.base_version, hash = excluded.hash, state = excluded.state, context = excluded.context, wake_at = excluded.wake_at, virtual_wake_at = excluded.virtual_wake_at, updated_at = excluded.updated_at, name = excluded.name, support_role = excluded.support_role
      where row.version = excluded.base_version
      returning 1
    )
    select v_taken + count(*) into v_taken from taken;
  end if;
  if p_task is not null then
    with taken as (
      insert into task as row
      select * from json_populate_recordset(null::task, p_task) order by id
      on conflict (agency_id, id) do update set
        version = excluded.version, base_version = excluded.base_version, hash = excluded.hash, state = excluded.state, context = excluded.context, wake_at = excluded.wake_at, virtual_wake_at = excluded.virtual_wake_at, updated_at = excluded.updated_at, name = excluded.name
      where row.version = excluded.base_version
      returning 1
    )
    select v_taken + count(*) into v_taken from taken;
  end if;
  if p_delegation is not null then
    with taken as (
      insert into delegation as row
      select * from json_populate_recordset(null::delegation, p_delegation) order by id
      on conflict (agency_id, id) do update set
        version = excluded.version, base_version = excluded.base_version, hash = excluded.hash, state = excluded.state, context = excluded.context, wake_at = excluded.wake_at, virtual_wake_at = excluded.virtual_wake_at, updated_at = excluded.updated_at
      where row.version = excluded.base_version
      returning 1
    )
    select v_taken + count(*) into v_taken from taken;
  end if;
  if p_work_item is not null then
    with taken as (
      insert into work_item as row
      select * from json_populate_recordset(null::work_item, p_work_item) order by id
      on conflict (agency_id, id) do update set
        version = excluded.version, base_version = excluded.base_version, hash = excluded.hash, state = excluded.state, context = excluded.context, wake_at = excluded.wake_at, virtual_wake_at = excluded.virtual_wake_at, updated_at = excluded.updated_at, delegation_id = excluded.delegation_id, assistant_id = excluded.assistant_id, priority = excluded.priority, due_at = excluded.due_at, waits_for = excluded.waits_for, done_at = excluded.done_at
      where row.version = excluded.base_version
      returning 1
    )
    select v_taken + count(*) into v_taken from taken;
  end if;
  if p_review is not null then
    with taken as (
      insert into review as row
      select * from json_populate_recordset(null::review, p_review) order by id
      on conflict (agency_id, id) do update set
        version = excluded.version, base_version = excluded.base_version, hash = excluded.hash, state = excluded.state, context = excluded.context, wake_at = excluded.wake_at, virtual_wake_at = excluded.virtual_wake_at, updated_at = excluded.updated_at, delegation_id = excluded.delegation_id, reviewer_id = excluded.reviewer_id, due_at = excluded.due_at
      where row.version = excluded.base_version
      returning 1
    )
    select v_taken + count(*) into v_taken from taken;
  end if;
  if v_taken < p_row_count then
    raise exception using errcode = 'US001', message = 'A row has moved on';
  end if;
  if p_person_keys is not null then
    insert into person_key
    select * from json_populate_recordset(null::person_key, p_person_keys)
    on conflict do nothing;
    get diagnostics v_rows = row_count;
    if v_rows < json_array_length(p_person_keys) then
      raise exception using errcode = 'US001', message = 'A person has a key already';
    end if;
  end if;
  if p_keys is not null then
    insert into command_key
    select * from json_populate_recordset(null::command_key, p_keys)
    on conflict do nothing;
    get diagnostics v_rows = row_count;
    if v_rows < json_array_length(p_keys) then
      raise exception using errcode = 'US001', message = 'An idempotency key was used meanwhile';
    end if;
  end if;
  insert into ledger (position, agency_id, stream_type, stream_id, version, type, schema_version, occurred_at,
                      recorded_at, actor, cause, command_id, body, hash)
  select nextval('ledger_position'), e.agency_id, e.stream_type, e.stream_id, e.version, e.type, e.schema_version,
         e.occurred_at, e.recorded_at, e.actor, e.cause, e.command_id, e.body::json, e.hash
  from unnest(p_event_agency_ids, p_event_stream_types, p_event_stream_ids, p_event_versions, p_event_types,
              p_event_schema_versions, p_event_occurred_at, p_event_recorded_at, p_event_actors, p_event_causes,
              p_event_command_ids, p_event_bodies, p_event_hashes)
       as e (agency_id, stream_type, stream_id, version, type, schema_version, occurred_at, recorded_at, actor, cause,
             command_id, body, hash);
end $$;
