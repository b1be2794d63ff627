-- Escalations: one row an activation. One runs about a subject at a time, by construction: the partial unique index is
-- the claim, and who loses it decides again and joins.
set local role understudy_owner;

create table escalation (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  hash bytea not null,
  state text not null,
  machine_version text not null,
  context json not null,
  wake_at timestamptz(3),
  virtual_wake_at timestamptz(3),
  updated_at timestamptz(3) not null,
  client_id uuid,
  task_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  root_kind text not null,
  root_id uuid not null,
  activation integer not null,
  severity_rank smallint not null,
  cause text not null,
  raised_at timestamptz(3),
  holder_id uuid,
  told uuid[] not null,
  inhibited_by uuid,
  due_at timestamptz(3),
  primary key (agency_id, id)
);
alter table escalation set (fillfactor = 70);

create unique index escalation_running on escalation (agency_id, subject_kind, subject_id) where state <> 'resolved';
create index escalation_by_subject on escalation (subject_id, activation);
create index escalation_open on escalation (agency_id, severity_rank desc, raised_at, id) where state <> 'resolved';
create index escalation_open_told on escalation using gin (told) where state <> 'resolved';
create index escalation_open_holder on escalation (holder_id) where state <> 'resolved';
create index escalation_open_client on escalation (client_id) where state <> 'resolved';
create index escalation_open_root on escalation (root_id) where state <> 'resolved';
create index escalation_gathering on escalation (root_id) where state = 'raised';
create index escalation_inhibited on escalation (inhibited_by) where inhibited_by is not null;
create index escalation_wake on escalation (wake_at) where wake_at is not null;
create index escalation_virtual_wake on escalation (agency_id, virtual_wake_at) where virtual_wake_at is not null;

alter table escalation enable row level security;
alter table escalation force row level security;
create policy tenant on escalation to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on escalation to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));

grant select on escalation to understudy_app;
create policy timers on escalation for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on escalation to understudy_timers;

reset role;
