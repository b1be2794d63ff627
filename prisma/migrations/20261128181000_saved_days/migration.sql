-- What hours saved are read from, kept by the measures handler: items delivered for the first time and the looks that they
-- and questions cost the leader, by day in the client's zone. Not state: `rebuild-measures` makes it anew.
set local role understudy_owner;

create table saved_day (
  agency_id uuid not null,
  client_id uuid not null,
  task_id uuid not null,
  assistant_id uuid not null,
  day date not null,
  items integer not null,
  looks integer not null,
  look_seconds integer not null,
  primary key (agency_id, client_id, task_id, assistant_id, day)
);
create index saved_day_by_day on saved_day (agency_id, day);
create index saved_day_by_client on saved_day (client_id, day);
create index saved_day_by_assistant on saved_day (assistant_id, day);

alter table saved_day enable row level security;
alter table saved_day force row level security;
create policy tenant on saved_day to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on saved_day to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, insert, update, delete on saved_day to understudy_app;

reset role;
