-- The first schema: state rows, the ledger, what the queue needs, and tenants kept apart by row-level security.
-- Run by a superuser (or a role that may create roles) through the migration runner, inside one transaction.

do $$
begin
  if not exists (select from pg_roles where rolname = 'understudy_owner') then create role understudy_owner nologin; end if;
  if not exists (select from pg_roles where rolname = 'understudy_app') then create role understudy_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'understudy_relay') then create role understudy_relay nologin; end if;
  if not exists (select from pg_roles where rolname = 'understudy_timers') then create role understudy_timers nologin; end if;
end $$;

grant understudy_owner, understudy_app, understudy_relay, understudy_timers to current_user;
revoke create on schema public from public;
grant usage, create on schema public to understudy_owner;
grant usage on schema public to understudy_app, understudy_relay, understudy_timers;
set local role understudy_owner;

-- State: the fold of the ledger, kept as rows. Only commit_batch writes here.

create table agency (
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
  name text not null,
  mode text not null,
  primary key (agency_id, id),
  check (agency_id = id),
  check (mode in ('live', 'virtual', 'demo'))
);

create table client (
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
  name text not null,
  primary key (agency_id, id)
);

create table member (
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
  name text not null,
  support_role text,
  primary key (agency_id, id)
);

create table task (
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
  client_id uuid not null,
  name text not null,
  primary key (agency_id, id),
  foreign key (agency_id, client_id) references client (agency_id, id)
);

create table delegation (
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
  client_id uuid not null,
  task_id uuid not null,
  assistant_id uuid not null,
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id),
  foreign key (agency_id, assistant_id) references member (agency_id, id)
);

create table work_item (
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
  client_id uuid not null,
  task_id uuid not null,
  delegation_id uuid,
  assistant_id uuid,
  title text not null,
  external_id text,
  priority text not null,
  made_at timestamptz(3) not null,
  due_at timestamptz(3),
  waits_for text,
  done_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id, task_id) references task (agency_id, id)
);

create table review (
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
  client_id uuid not null,
  task_id uuid not null,
  work_item_id uuid not null,
  delegation_id uuid,
  reviewer_id uuid,
  due_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id, work_item_id) references work_item (agency_id, id)
);

-- Rows that change often leave room on their page, so that an update need not touch the indexes.
alter table delegation set (fillfactor = 70);
alter table work_item set (fillfactor = 70);
alter table review set (fillfactor = 70);

-- Only the primary key and partial indexes lead with agency_id: while a table has no statistics yet, the planner cannot
-- tell such an index from the primary key, and would walk a whole agency to find one row.
create index delegation_by_task on delegation (task_id);
create index delegation_by_assistant on delegation (assistant_id);
create index task_by_client on task (client_id);
create index work_item_by_due on work_item (agency_id, due_at, id) where due_at is not null;
create index work_item_by_task on work_item (task_id, id);
create index review_by_work_item on review (work_item_id);

-- The alarm of each stream: the earliest instant at which one of its clocks or waits has something to do.
create index delegation_wake on delegation (wake_at) where wake_at is not null;
create index delegation_virtual_wake on delegation (agency_id, virtual_wake_at) where virtual_wake_at is not null;
create index work_item_wake on work_item (wake_at) where wake_at is not null;
create index work_item_virtual_wake on work_item (agency_id, virtual_wake_at) where virtual_wake_at is not null;
create index review_wake on review (wake_at) where wake_at is not null;
create index review_virtual_wake on review (agency_id, virtual_wake_at) where virtual_wake_at is not null;

-- The ledger: history, audit and outbox in one. Positions come from a sequence drawn inside commit_batch after its
-- locks, so that within a stream position order is version order.

create sequence ledger_position as bigint cache 1;

create table ledger (
  position bigint not null,
  agency_id uuid not null,
  stream_type text not null,
  stream_id uuid not null,
  version integer not null,
  type text not null,
  schema_version smallint not null,
  occurred_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  actor text not null,
  cause bigint,
  command_id uuid not null,
  body json not null,
  hash bytea not null,
  primary key (position)
) partition by range (position);

do $$
begin
  for part in 0..31 loop
    execute format('create table ledger_p%s partition of ledger for values from (%s) to (%s)',
                   lpad(part::text, 3, '0'), part * 10000000::bigint, (part + 1) * 10000000::bigint);
  end loop;
end $$;
create table ledger_rest partition of ledger default;

create index ledger_by_stream on ledger (agency_id, stream_id, version);

-- Chained summaries of an agency's ledger: a cut tail or a lost stream shows as a head that no longer agrees.
create table ledger_checkpoint (
  agency_id uuid not null,
  number integer not null,
  upto_position bigint not null,
  streams integer not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null,
  signature bytea not null,
  made_at timestamptz(3) not null,
  primary key (agency_id, number)
);

-- Commands of people and programs, once each.
create table command_key (
  agency_id uuid not null,
  key text not null,
  fingerprint bytea not null,
  result json not null,
  recorded_at timestamptz(3) not null,
  primary key (agency_id, key)
);

-- Not state. The wrapped key of each person whose fields are sealed; erasing a person deletes the row.
create table person_key (
  agency_id uuid not null,
  person_id uuid not null,
  wrapped bytea not null,
  primary key (agency_id, person_id)
);

-- The secret of each draw period, wrapped; its commitment stands in the ledger.
create table draw_key (
  agency_id uuid not null,
  period text not null,
  wrapped bytea not null,
  primary key (agency_id, period)
);

-- API keys: only a digest is kept.
create table api_key (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  name text not null,
  digest bytea not null,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id)
);
create unique index api_key_by_digest on api_key (digest);

-- The historical logs that were replayed, one virtual agency each.
create table replay_run (
  agency_id uuid not null primary key,
  log_hash text not null,
  started_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  replaced_at timestamptz(3)
);

-- How far each handler is in each lane, and what could not be handled. These span agencies and hold no bodies.
create table lane_cursor (
  handler text not null,
  lane smallint not null,
  position bigint not null default 0,
  sent_position bigint not null default 0,
  sent_at timestamptz(3) not null default now(),
  lease_owner text,
  lease_until timestamptz(3),
  primary key (handler, lane)
);

create table relay_cursor (
  name text primary key,
  position bigint not null default 0,
  lease_owner text,
  lease_until timestamptz(3)
);
insert into relay_cursor (name) values ('ledger');

create table parked_event (
  agency_id uuid not null,
  handler text not null,
  position bigint not null,
  lane smallint not null,
  error text not null,
  attempts integer not null default 1,
  parked_at timestamptz(3) not null default now(),
  replayed_at timestamptz(3),
  primary key (agency_id, handler, position)
);

-- Time to independence, one row a delegation, kept by the independence handler.
create table independence_record (
  agency_id uuid not null,
  delegation_id uuid not null,
  client_id uuid not null,
  task_id uuid not null,
  assistant_id uuid not null,
  assigned_at timestamptz(3) not null,
  independent_at timestamptz(3),
  left_at timestamptz(3),
  working_seconds double precision,
  primary key (agency_id, delegation_id)
);

-- Rework by theme and day, kept by the rework handler.
create table rework_theme_day (
  agency_id uuid not null,
  task_id uuid not null,
  theme text not null,
  cause text not null,
  day date not null,
  count integer not null,
  primary key (agency_id, task_id, theme, cause, day)
);

-- Tenants. Unset means nothing is seen; the tenants of a transaction are set by the functions below or by the read
-- extension, evaluated once a statement. Two forms of one rule: the app's reads may use it to find an agency's rows by
-- index; the functions of the owner name each row's agency themselves, and there it must not compete with that for the
-- index (a batch of 100 agencies would look 100 times for each row), so it is a lookup in a hash table.

do $$
declare
  t text;
begin
  foreach t in array array['agency', 'client', 'member', 'task', 'delegation', 'work_item', 'review', 'ledger', 'ledger_checkpoint', 'command_key', 'person_key', 'draw_key', 'api_key', 'replay_run', 'parked_event', 'independence_record', 'rework_theme_day'] loop
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

grant select on agency, client, member, task, delegation, work_item, review, ledger, command_key to understudy_app;
grant select, insert on ledger_checkpoint to understudy_app;
grant select, insert, delete on person_key to understudy_app;
grant select, insert on draw_key to understudy_app;
grant select, insert, update on api_key, replay_run, parked_event, independence_record, rework_theme_day, lane_cursor to understudy_app;
grant delete on independence_record, rework_theme_day to understudy_app;

-- The relay sees positions and types, never bodies; the timers see alarms.
create policy relay on ledger for select to understudy_relay using (true);
grant select (position, agency_id, stream_type, stream_id, version, type, recorded_at) on ledger to understudy_relay;
create policy relay on agency for select to understudy_relay using (true);
grant select (agency_id, id, mode) on agency to understudy_relay;
grant select, insert, update on relay_cursor, lane_cursor to understudy_relay;
create policy relay on parked_event for select to understudy_relay using (true);
grant select (agency_id, handler, position, replayed_at) on parked_event to understudy_relay;
create policy timers on delegation for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on delegation to understudy_timers;
create policy timers on work_item for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on work_item to understudy_timers;
create policy timers on review for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on review to understudy_timers;

-- Which sweep has handed a due stream to the queue, until when: a claim that outlives its timer process only briefly.
create table due_claim (
  stream_type text not null,
  stream_id uuid not null,
  wake_at timestamptz(3) not null,
  claimed_until timestamptz(3) not null,
  primary key (stream_id)
);
grant select, insert, update, delete on due_claim to understudy_timers;
grant delete on due_claim to understudy_app;

reset role;
