-- Sessions in which several reviewers judge the same work, blind, to see where they differ.
set local role understudy_owner;

create table calibration (
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
  title text not null,
  ends_at timestamptz(3) not null,
  primary key (agency_id, id)
);

create index calibration_wake on calibration (wake_at) where wake_at is not null;
create index calibration_virtual_wake on calibration (agency_id, virtual_wake_at) where virtual_wake_at is not null;

alter table calibration enable row level security;
alter table calibration force row level security;
create policy tenant on calibration to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on calibration to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));

grant select on calibration to understudy_app;
create policy timers on calibration for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on calibration to understudy_timers;

reset role;
