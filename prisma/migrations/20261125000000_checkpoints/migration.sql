-- What the checkpoints of the ledger need, and partitions of the ledger that nobody can read around its policy.

set local role understudy_owner;

-- How far each agency's checkpoints are, and how many of its events wait for the next. Counted from the ledger as the
-- cursor 'checkpoints' moves on, so that finding the agencies whose turn it is never reads the whole ledger.
create table checkpoint_progress (
  agency_id uuid not null primary key,
  number integer not null default 0,
  upto_position bigint not null default 0,
  hash bytea not null,
  counted_position bigint not null default 0,
  waiting integer not null default 0,
  waiting_since timestamptz(3)
);
insert into relay_cursor (name) values ('checkpoints');

alter table checkpoint_progress enable row level security;
alter table checkpoint_progress force row level security;
create policy tenant on checkpoint_progress to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on checkpoint_progress to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, update on checkpoint_progress to understudy_app;

-- The relay role counts positions for every agency; it still sees no body and no hash of an event.
create policy relay on checkpoint_progress to understudy_relay using (true) with check (true);
grant select, insert, update on checkpoint_progress to understudy_relay;
create policy relay on ledger_checkpoint for select to understudy_relay using (true);
grant select (agency_id, number, upto_position) on ledger_checkpoint to understudy_relay;
grant select on sequence ledger_position to understudy_relay;

-- A row that is routed through the ledger meets the ledger's policies alone; whoever asks a partition itself sees nothing.
do $$
declare
  part regclass;
begin
  for part in select inhrelid from pg_inherits where inhparent = 'ledger'::regclass loop
    execute format('alter table %s enable row level security', part);
    execute format('alter table %s force row level security', part);
  end loop;
end $$;

-- History is only ever appended: not even its owner changes it by accident.
revoke update, delete, truncate on ledger, ledger_checkpoint from understudy_owner;

reset role;
