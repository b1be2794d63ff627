-- How much work waits to be begun, by task and quarter of an hour, and which items those are. What mends a risk is a regression
-- of more traits, which is learnt anew: `rebuild-measures` makes it of the ledger at once.
set local role understudy_owner;

create table risk_wait (
  agency_id uuid not null,
  work_item_id uuid not null,
  late boolean not null,
  primary key (agency_id, work_item_id)
);

create table risk_queue (
  agency_id uuid not null,
  task_id uuid not null,
  at timestamptz(3) not null,
  waiting integer not null,
  late integer not null,
  begun double precision not null,
  primary key (agency_id, task_id, at)
);

do $$
declare
  t text;
begin
  foreach t in array array['risk_wait', 'risk_queue'] loop
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

grant select, insert, update, delete on risk_wait, risk_queue to understudy_app;

truncate risk_calibration;
reset role;
