-- Rows of kinds that are seldom written. Part of commit_batch, whose tenants and planner settings it runs under: as there
-- type by type in the order of streamTypes, from the row after p_to on. Answers how many took.
create or replace function write_seldom_rows(
  p_to integer, p_row_counts integer[], p_agency_ids uuid[], p_ids uuid[], p_versions integer[], p_base_versions integer[],
  p_hashes bytea[], p_states text[], p_machine_versions text[], p_contexts json[], p_wake_at timestamptz[],
  p_virtual_wake_at timestamptz[], p_updated_at timestamptz[],
  p_calibration json, p_access_checklist json, p_question json, p_daily_update json, p_weekly_review json, p_action json
) returns integer
language plpgsql
set search_path = public, pg_temp
as $$
declare
  v_taken integer := 0;
  v_rows integer;
  v_from integer := 1;
  v_to integer := p_to;
begin
  if p_calibration is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[9];
    update calibration s set
      version = r.version, hash = r.hash, state = r.state, context = r.context, wake_at = r.wake_at, virtual_wake_at = r.virtual_wake_at, updated_at = r.updated_at, title = r.title, ends_at = r.ends_at
    from rows from (
      unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
             p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
             p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
      json_to_recordset(p_calibration) as (title text, ends_at timestamptz)
    ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, title, ends_at)
    cross join lateral (select f.ctid from calibration f where f.agency_id = r.agency_id and f.id = r.id offset 0) found
    where s.ctid = found.ctid and s.version = r.base_version;
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into calibration (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, title, ends_at)
      select r.agency_id, r.id, r.version, r.hash, r.state, r.machine_version, r.context, r.wake_at, r.virtual_wake_at, r.updated_at, r.title, r.ends_at
      from rows from (
        unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
               p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
               p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
        json_to_recordset(p_calibration) as (title text, ends_at timestamptz)
      ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, title, ends_at)
      where r.base_version = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_access_checklist is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[10];
    update access_checklist s set
      version = r.version, hash = r.hash, state = r.state, context = r.context, wake_at = r.wake_at, virtual_wake_at = r.virtual_wake_at, updated_at = r.updated_at, due_at = r.due_at
    from rows from (
      unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
             p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
             p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
      json_to_recordset(p_access_checklist) as (client_id uuid, member_id uuid, kind text, due_at timestamptz)
    ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, member_id, kind, due_at)
    cross join lateral (select f.ctid from access_checklist f where f.agency_id = r.agency_id and f.id = r.id offset 0) found
    where s.ctid = found.ctid and s.version = r.base_version;
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into access_checklist (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, member_id, kind, due_at)
      select r.agency_id, r.id, r.version, r.hash, r.state, r.machine_version, r.context, r.wake_at, r.virtual_wake_at, r.updated_at, r.client_id, r.member_id, r.kind, r.due_at
      from rows from (
        unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
               p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
               p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
        json_to_recordset(p_access_checklist) as (client_id uuid, member_id uuid, kind text, due_at timestamptz)
      ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, member_id, kind, due_at)
      where r.base_version = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_question is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[11];
    update question s set
      version = r.version, hash = r.hash, state = r.state, context = r.context, wake_at = r.wake_at, virtual_wake_at = r.virtual_wake_at, updated_at = r.updated_at, text = r.text, answer = r.answer, scope = r.scope, answered_at = r.answered_at, promise = r.promise, due_at = r.due_at
    from rows from (
      unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
             p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
             p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
      json_to_recordset(p_question) as (client_id uuid, task_id uuid, work_item_id uuid, asked_by uuid, asked_of text, text text, answer text, scope text, found_in uuid, asked_at timestamptz, answered_at timestamptz, brief_version integer, promise text, unasked boolean, due_at timestamptz)
    ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id, work_item_id, asked_by, asked_of, text, answer, scope, found_in, asked_at, answered_at, brief_version, promise, unasked, due_at)
    cross join lateral (select f.ctid from question f where f.agency_id = r.agency_id and f.id = r.id offset 0) found
    where s.ctid = found.ctid and s.version = r.base_version;
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into question (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id, work_item_id, asked_by, asked_of, text, answer, scope, found_in, asked_at, answered_at, brief_version, promise, unasked, due_at)
      select r.agency_id, r.id, r.version, r.hash, r.state, r.machine_version, r.context, r.wake_at, r.virtual_wake_at, r.updated_at, r.client_id, r.task_id, r.work_item_id, r.asked_by, r.asked_of, r.text, r.answer, r.scope, r.found_in, r.asked_at, r.answered_at, r.brief_version, r.promise, r.unasked, r.due_at
      from rows from (
        unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
               p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
               p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
        json_to_recordset(p_question) as (client_id uuid, task_id uuid, work_item_id uuid, asked_by uuid, asked_of text, text text, answer text, scope text, found_in uuid, asked_at timestamptz, answered_at timestamptz, brief_version integer, promise text, unasked boolean, due_at timestamptz)
      ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, task_id, work_item_id, asked_by, asked_of, text, answer, scope, found_in, asked_at, answered_at, brief_version, promise, unasked, due_at)
      where r.base_version = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_daily_update is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[12];
    update daily_update s set
      version = r.version, hash = r.hash, state = r.state, context = r.context, wake_at = r.wake_at, virtual_wake_at = r.virtual_wake_at, updated_at = r.updated_at, posted_at = r.posted_at
    from rows from (
      unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
             p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
             p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
      json_to_recordset(p_daily_update) as (member_id uuid, date text, posted_at timestamptz)
    ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, member_id, date, posted_at)
    cross join lateral (select f.ctid from daily_update f where f.agency_id = r.agency_id and f.id = r.id offset 0) found
    where s.ctid = found.ctid and s.version = r.base_version;
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into daily_update (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, member_id, date, posted_at)
      select r.agency_id, r.id, r.version, r.hash, r.state, r.machine_version, r.context, r.wake_at, r.virtual_wake_at, r.updated_at, r.member_id, r.date, r.posted_at
      from rows from (
        unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
               p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
               p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
        json_to_recordset(p_daily_update) as (member_id uuid, date text, posted_at timestamptz)
      ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, member_id, date, posted_at)
      where r.base_version = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_weekly_review is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[13];
    update weekly_review s set
      version = r.version, hash = r.hash, state = r.state, context = r.context, wake_at = r.wake_at, virtual_wake_at = r.virtual_wake_at, updated_at = r.updated_at, held_at = r.held_at
    from rows from (
      unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
             p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
             p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
      json_to_recordset(p_weekly_review) as (client_id uuid, week text, held_at timestamptz)
    ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, week, held_at)
    cross join lateral (select f.ctid from weekly_review f where f.agency_id = r.agency_id and f.id = r.id offset 0) found
    where s.ctid = found.ctid and s.version = r.base_version;
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into weekly_review (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, week, held_at)
      select r.agency_id, r.id, r.version, r.hash, r.state, r.machine_version, r.context, r.wake_at, r.virtual_wake_at, r.updated_at, r.client_id, r.week, r.held_at
      from rows from (
        unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
               p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
               p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
        json_to_recordset(p_weekly_review) as (client_id uuid, week text, held_at timestamptz)
      ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, week, held_at)
      where r.base_version = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;

  if p_action is not null then
    v_from := v_to + 1;
    v_to := v_to + p_row_counts[14];
    update action s set
      version = r.version, hash = r.hash, state = r.state, context = r.context, wake_at = r.wake_at, virtual_wake_at = r.virtual_wake_at, updated_at = r.updated_at, owner_id = r.owner_id, due_on = r.due_on, due_at = r.due_at, overdue_since = r.overdue_since
    from rows from (
      unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
             p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
             p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
      json_to_recordset(p_action) as (client_id uuid, owner_id uuid, weekly_review_id uuid, due_on text, due_at timestamptz, overdue_since timestamptz)
    ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, owner_id, weekly_review_id, due_on, due_at, overdue_since)
    cross join lateral (select f.ctid from action f where f.agency_id = r.agency_id and f.id = r.id offset 0) found
    where s.ctid = found.ctid and s.version = r.base_version;
    get diagnostics v_rows = row_count;
    v_taken := v_taken + v_rows;
    if 0 = any (p_base_versions[v_from:v_to]) then
      insert into action (agency_id, id, version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, owner_id, weekly_review_id, due_on, due_at, overdue_since)
      select r.agency_id, r.id, r.version, r.hash, r.state, r.machine_version, r.context, r.wake_at, r.virtual_wake_at, r.updated_at, r.client_id, r.owner_id, r.weekly_review_id, r.due_on, r.due_at, r.overdue_since
      from rows from (
        unnest(p_agency_ids[v_from:v_to], p_ids[v_from:v_to], p_versions[v_from:v_to], p_base_versions[v_from:v_to],
               p_hashes[v_from:v_to], p_states[v_from:v_to], p_machine_versions[v_from:v_to], p_contexts[v_from:v_to],
               p_wake_at[v_from:v_to], p_virtual_wake_at[v_from:v_to], p_updated_at[v_from:v_to]),
        json_to_recordset(p_action) as (client_id uuid, owner_id uuid, weekly_review_id uuid, due_on text, due_at timestamptz, overdue_since timestamptz)
      ) as r (agency_id, id, version, base_version, hash, state, machine_version, context, wake_at, virtual_wake_at, updated_at, client_id, owner_id, weekly_review_id, due_on, due_at, overdue_since)
      where r.base_version = 0
      on conflict do nothing;
      get diagnostics v_rows = row_count;
      v_taken := v_taken + v_rows;
    end if;
  end if;
  return v_taken;
end $$;
