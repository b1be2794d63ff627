-- What clocks teach waits to be learnt in spans; what mends a risk is kept as a regression for each sort of clock (what was
-- kept before has another shape, and is learnt anew); and a row says when the risk of an item is looked at next.
set local role understudy_owner;

drop table risk_calibration;

create table risk_lesson (
  agency_id uuid not null,
  position bigint not null,
  ordinal integer not null,
  stream_id uuid not null,
  at timestamptz(3) not null,
  lesson json not null,
  primary key (agency_id, position, ordinal)
);

create table risk_calibration (
  agency_id uuid not null,
  sort text not null,
  quarter smallint not null,
  version integer not null,
  as_of timestamptz(3) not null,
  weights double precision[] not null,
  spread double precision[] not null,
  primary key (agency_id, sort, quarter)
);

-- Of live agencies. `high` is the side of the line on which the risk was last seen, `risk` how high, in thousandths; it is
-- claimed by its own id, since the item has an alarm of its own.
create table risk_look (
  agency_id uuid not null,
  work_item_id uuid not null,
  id uuid not null,
  wake_at timestamptz(3),
  high boolean not null default false,
  risk smallint,
  primary key (agency_id, work_item_id)
);
create index risk_look_due on risk_look (wake_at) where wake_at is not null;
create index risk_look_highest on risk_look (agency_id, risk desc, work_item_id) where risk is not null;

do $$
declare
  t text;
begin
  foreach t in array array['risk_lesson', 'risk_calibration', 'risk_look'] loop
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

grant select, insert, update, delete on risk_lesson, risk_calibration, risk_look to understudy_app;
create policy timers on risk_look for select to understudy_timers using (true);
grant select (agency_id, work_item_id, id, wake_at) on risk_look to understudy_timers;

reset role;
