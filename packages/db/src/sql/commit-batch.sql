-- The second round trip of execute: sets the tenants, checks that what was decided upon still holds, writes the state
-- rows whose version has not moved on, and appends their events. All or nothing: a row that moved on raises US001, a
-- lane cursor that moved on raises US002, and the caller decides again from fresh rows.
--
-- The rows come type by type in the order of streamTypes, in each type by id, their common columns as arrays and their
-- own columns as one JSON list a type; p_row_counts says how many rows each type has. A row whose base version is 0 is
-- new. Plans must never depend on statistics, which lag behind while a table grows from nothing: only nested loops over
-- the primary key are allowed, in the order in which the joins are written. An update cannot say that its own table comes
-- last, so that the rows are found first and updated by where they lie; one that moved meanwhile lies elsewhere. They are
-- found behind an offset: for a table that is believed to be empty a plan would else read all of it and then compare.
create or replace function commit_batch(
  p_agencies text,
  p_fact_types text[], p_fact_agency_ids uuid[], p_fact_ids uuid[], p_fact_versions integer[], p_fact_states text[],
  p_row_counts integer[], p_agency_ids uuid[], p_ids uuid[], p_versions integer[], p_base_versions integer[],
  p_hashes bytea[], p_states text[], p_machine_versions text[], p_contexts json[], p_wake_at timestamptz[],
  p_virtual_wake_at timestamptz[], p_updated_at timestamptz[],
  p_agency json, p_client json, p_member json, p_task json, p_delegation json, p_work_item json, p_review json,
  p_escalation json,
  p_calibration json,
  p_access_checklist json,
  p_question json, p_daily_update json, p_weekly_review json, p_action json,
  p_event_agency_ids uuid[], p_event_stream_types text[], p_event_stream_ids uuid[], p_event_versions integer[],
  p_event_types text[], p_event_schema_versions smallint[], p_event_occurred_at timestamptz[], p_event_recorded_at timestamptz[],
  p_event_actors text[], p_event_causes bigint[], p_event_command_ids uuid[], p_event_bodies json[], p_event_hashes bytea[],
  p_keys json, p_person_keys json, p_key_uses json,
  p_handler text, p_lane smallint, p_cursor_from bigint, p_cursor_to bigint
) returns void
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
declare
  v_taken integer := 0;
  v_found integer := 0;
  v_rows integer;
  v_from integer := 1;
  v_to integer := 0;
begin
  perform set_config('app.agencies', p_agencies, true);
  if cardinality(p_fact_types) > 0 then
    v_found := hold_facts(p_fact_types, p_fact_agency_ids, p_fact_ids, p_fact_versions, p_fact_states);
    if v_found < cardinality(p_fact_types) then
      raise exception using errcode = 'US001', message = 'A fact that was decided upon has changed';
    end if;
  end if;

  if p_agency is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[1];
    update agency s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i], name = r.name
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_agency) as (name text, mode text)) as r (i, name, mode)
    cross join lateral (select f.ctid from agency f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into agency (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, name, mode)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.name, r.mode
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_agency) as (name text, mode text)) as r (i, name, mode)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_client is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[2];
    update client s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i], name = r.name
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_client) as (name text)) as r (i, name)
    cross join lateral (select f.ctid from client f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into client (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, name)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.name
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_client) as (name text)) as r (i, name)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_member is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[3];
    update member s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i], name = r.name, support_role = r.support_role
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_member) as (name text, support_role text)) as r (i, name, support_role)
    cross join lateral (select f.ctid from member f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into member (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, name, support_role)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.name, r.support_role
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_member) as (name text, support_role text)) as r (i, name, support_role)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_task is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[4];
    update task s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i], name = r.name
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_task) as (client_id uuid, name text)) as r (i, client_id, name)
    cross join lateral (select f.ctid from task f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into task (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, name)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.client_id, r.name
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_task) as (client_id uuid, name text)) as r (i, client_id, name)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_delegation is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[5];
    update delegation s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i]
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_delegation) as (client_id uuid, task_id uuid, assistant_id uuid)) as r (i, client_id, task_id, assistant_id)
    cross join lateral (select f.ctid from delegation f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into delegation (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id, assistant_id)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.client_id, r.task_id, r.assistant_id
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_delegation) as (client_id uuid, task_id uuid, assistant_id uuid)) as r (i, client_id, task_id, assistant_id)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_work_item is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[6];
    update work_item s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i], delegation_id = r.delegation_id, assistant_id = r.assistant_id, priority = r.priority, due_at = r.due_at, waits_for = r.waits_for, done_at = r.done_at
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_work_item) as (client_id uuid, task_id uuid, delegation_id uuid, assistant_id uuid, title text, external_id text, priority text, made_at timestamptz, due_at timestamptz, waits_for text, done_at timestamptz)) as r (i, client_id, task_id, delegation_id, assistant_id, title, external_id, priority, made_at, due_at, waits_for, done_at)
    cross join lateral (select f.ctid from work_item f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into work_item (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id, delegation_id, assistant_id, title, external_id, priority, made_at, due_at, waits_for, done_at)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.client_id, r.task_id, r.delegation_id, r.assistant_id, r.title, r.external_id, r.priority, r.made_at, r.due_at, r.waits_for, r.done_at
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_work_item) as (client_id uuid, task_id uuid, delegation_id uuid, assistant_id uuid, title text, external_id text, priority text, made_at timestamptz, due_at timestamptz, waits_for text, done_at timestamptz)) as r (i, client_id, task_id, delegation_id, assistant_id, title, external_id, priority, made_at, due_at, waits_for, done_at)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_review is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[7];
    update review s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i], delegation_id = r.delegation_id, reviewer_id = r.reviewer_id, due_at = r.due_at
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_review) as (client_id uuid, task_id uuid, work_item_id uuid, delegation_id uuid, reviewer_id uuid, due_at timestamptz)) as r (i, client_id, task_id, work_item_id, delegation_id, reviewer_id, due_at)
    cross join lateral (select f.ctid from review f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into review (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id, work_item_id, delegation_id, reviewer_id, due_at)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.client_id, r.task_id, r.work_item_id, r.delegation_id, r.reviewer_id, r.due_at
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_review) as (client_id uuid, task_id uuid, work_item_id uuid, delegation_id uuid, reviewer_id uuid, due_at timestamptz)) as r (i, client_id, task_id, work_item_id, delegation_id, reviewer_id, due_at)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_escalation is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[8];
    update escalation s set
      version = p_versions[r.i], hash = p_hashes[r.i], state = p_states[r.i], context = p_contexts[r.i], wake_at = p_wake_at[r.i], virtual_wake_at = p_virtual_wake_at[r.i], updated_at = p_updated_at[r.i], root_kind = r.root_kind, root_id = r.root_id, severity_rank = r.severity_rank, cause = r.cause, raised_at = r.raised_at, holder_id = r.holder_id, told = r.told, inhibited_by = r.inhibited_by, due_at = r.due_at
    from rows from (generate_series(v_from, v_to), json_to_recordset(p_escalation) as (client_id uuid, task_id uuid, subject_kind text, subject_id uuid, root_kind text, root_id uuid, activation integer, severity_rank smallint, cause text, raised_at timestamptz, holder_id uuid, told uuid[], inhibited_by uuid, due_at timestamptz)) as r (i, client_id, task_id, subject_kind, subject_id, root_kind, root_id, activation, severity_rank, cause, raised_at, holder_id, told, inhibited_by, due_at)
    cross join lateral (select f.ctid from escalation f where f.agency_id = p_agency_ids[r.i] and f.id = p_ids[r.i] offset 0) found
    where s.ctid = found.ctid and s.version = p_base_versions[r.i];
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into escalation (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id, subject_kind, subject_id, root_kind, root_id, activation, severity_rank, cause, raised_at, holder_id, told, inhibited_by, due_at)
      select p_agency_ids[r.i], p_ids[r.i], p_versions[r.i], p_hashes[r.i], p_states[r.i], p_machine_versions[r.i], p_contexts[r.i], p_wake_at[r.i], p_virtual_wake_at[r.i], p_updated_at[r.i], r.client_id, r.task_id, r.subject_kind, r.subject_id, r.root_kind, r.root_id, r.activation, r.severity_rank, r.cause, r.raised_at, r.holder_id, r.told, r.inhibited_by, r.due_at
      from rows from (generate_series(v_from, v_to), json_to_recordset(p_escalation) as (client_id uuid, task_id uuid, subject_kind text, subject_id uuid, root_kind text, root_id uuid, activation integer, severity_rank smallint, cause text, raised_at timestamptz, holder_id uuid, told uuid[], inhibited_by uuid, due_at timestamptz)) as r (i, client_id, task_id, subject_kind, subject_id, root_kind, root_id, activation, severity_rank, cause, raised_at, holder_id, told, inhibited_by, due_at)
      where p_base_versions[r.i] = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  -- Kinds of which few rows are written: in a function of their own, called only where there are any.
  if coalesce(p_calibration, p_access_checklist, p_question, p_daily_update, p_weekly_review, p_action) is not null then
    v_taken := v_taken + write_seldom_rows(
      v_to, p_row_counts, p_agency_ids, p_ids, p_versions, p_base_versions, p_hashes, p_states, p_machine_versions,
      p_contexts, p_wake_at, p_virtual_wake_at, p_updated_at,
      p_calibration, p_access_checklist, p_question, p_daily_update, p_weekly_review, p_action);
  end if;

  if v_taken < cardinality(p_ids) then
    raise exception using errcode = 'US001', message = 'A row has moved on';
  end if;
  -- A delegation that ends leaves no open work behind, whatever was assigned since it was decided.
  if 'delegation.ended' = any (p_event_types) then
    if exists (
      select from unnest(p_event_types, p_event_agency_ids, p_event_stream_ids) as e (type, agency_id, id)
      join delegation d on d.agency_id = e.agency_id and d.id = e.id
      join work_item i on i.agency_id = d.agency_id and i.task_id = d.task_id and i.delegation_id = d.id
      where e.type = 'delegation.ended'
        and i.state in ('open', 'in_progress', 'blocked', 'submitted', 'in_review', 'rework', 'reopened')
    ) then
      raise exception using errcode = 'US001', message = 'Work was assigned to a delegation that ends';
    end if;
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
  -- Who is erased loses the key of their fields in the same transaction: what is sealed opens no more.
  if 'member.erased' = any (p_event_types) then
    perform forget_person(e.agency_id, e.id)
    from unnest(p_event_types, p_event_agency_ids, p_event_stream_ids) as e (type, agency_id, id)
    where e.type = 'member.erased';
  end if;
  if p_event_types && array['member.email_corrected', 'member.roles_changed'] then
    perform correct_person(p_event_types, p_event_agency_ids, p_event_stream_ids, p_event_bodies);
  end if;
  if p_event_types && array['client.erasure_begun', 'client.erased', 'work_item.texts_erased'] then
    perform erase_of_client(p_event_types, p_event_agency_ids, p_event_stream_ids);
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
  if p_key_uses is not null then
    insert into key_use select * from json_populate_recordset(null::key_use, p_key_uses);
  end if;
  insert into ledger (position, agency_id, stream_type, stream_id, version, type, schema_version, occurred_at,
                      recorded_at, actor, cause, command_id, body, hash)
  select nextval('ledger_position'), p_event_agency_ids[i], p_event_stream_types[i], p_event_stream_ids[i],
         p_event_versions[i], p_event_types[i], p_event_schema_versions[i], p_event_occurred_at[i], p_event_recorded_at[i],
         p_event_actors[i], p_event_causes[i], p_event_command_ids[i], p_event_bodies[i], p_event_hashes[i]
  from generate_series(1, cardinality(p_event_types)) as i;
  if p_handler is not null then
    perform move_lane(p_handler, p_lane, p_cursor_from, p_cursor_to);
  end if;
end $$;
