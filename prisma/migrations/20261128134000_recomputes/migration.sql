-- Clients get an alarm of their own: the yearly look at their calendar. A recompute of running clocks keeps the list of
-- what it goes through. Streams that fail again and again when they are woken come back later and later, and are shown.
set local role understudy_owner;

create index client_wake on client (wake_at) where wake_at is not null;
create index client_virtual_wake on client (agency_id, virtual_wake_at) where virtual_wake_at is not null;
create policy timers on client for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on client to understudy_timers;

-- Not state: what a recompute looks at, in the order in which it does; what came of each stands in its ledger.
create table recompute_item (
  agency_id uuid not null,
  recompute_id uuid not null,
  client_id uuid not null,
  stream_type text not null,
  stream_id uuid not null,
  primary key (agency_id, recompute_id, stream_id),
  foreign key (agency_id, client_id) references client (agency_id, id)
);
create index recompute_item_by_client on recompute_item (agency_id, client_id);
alter table recompute_item enable row level security;
alter table recompute_item force row level security;
create policy tenant on recompute_item to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on recompute_item to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, insert, delete on recompute_item to understudy_app;

-- Zone data that this installation has seen: where a program brings newer, deadlines that lie ahead are laid anew.
create table zone_data (
  version text primary key,
  seen_at timestamptz(3) not null default now(),
  applied_at timestamptz(3)
);
grant select, insert, update on zone_data to understudy_app;

-- A claim remembers how often handling its alarm failed, and with what.
alter table due_claim add column failures integer not null default 0;
alter table due_claim add column failed_at timestamptz(3);
alter table due_claim add column error text;
alter table due_claim add column agency uuid;

reset role;
