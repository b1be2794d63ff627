-- Roll-ups that the measures handler keeps of the ledger, for estimates. Not state: `rebuild-measures` makes them anew.
set local role understudy_owner;

-- What came of first submissions, as entries that are only ever added: a verdict is one of sign 1; a verdict that was
-- turned takes the old one back with sign -1 and enters the new one. Sums of signs are what holds now.
create table outcome_entry (
  agency_id uuid not null,
  position bigint not null,
  sign smallint not null,
  review_id uuid not null,
  work_item_id uuid not null,
  client_id uuid not null,
  task_id uuid not null,
  delegation_id uuid,
  assistant_id uuid not null,
  reviewer_id uuid,
  draw_kind text not null,
  inclusion double precision,
  turned boolean not null,
  result text not null,
  process boolean not null,
  score double precision,
  day date not null,
  primary key (agency_id, position, sign)
);
create index outcome_entry_by_day on outcome_entry (agency_id, day);
create index outcome_entry_by_assistant on outcome_entry (assistant_id, day);
create index outcome_entry_by_task on outcome_entry (task_id, day);
create index outcome_entry_by_client on outcome_entry (client_id, day);

-- How long each work item took until it was first done; without an end it is open.
create table turnaround_record (
  agency_id uuid not null,
  work_item_id uuid not null,
  client_id uuid not null,
  task_id uuid not null,
  assistant_id uuid,
  made_at timestamptz(3) not null,
  ended_at timestamptz(3),
  ended_by text,
  primary key (agency_id, work_item_id)
);
create index turnaround_record_by_time on turnaround_record (agency_id, made_at);
create index turnaround_record_by_task on turnaround_record (task_id, made_at);
create index turnaround_record_by_client on turnaround_record (client_id, made_at);

do $$
declare
  t text;
begin
  foreach t in array array['outcome_entry', 'turnaround_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($policy$
      create policy tenant on %I to understudy_app
      using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
      with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
    $policy$, t);
    execute format($policy$
      create policy tenant_in_function on %I to understudy_owner
      using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
      with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
    $policy$, t);
  end loop;
end $$;

grant select, insert, delete on outcome_entry to understudy_app;
grant select, insert, update, delete on turnaround_record to understudy_app;

reset role;
