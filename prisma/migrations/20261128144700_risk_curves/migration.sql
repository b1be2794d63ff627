-- What the risk of missed promises is told from, kept by the measures handler. Not state: `rebuild-measures` makes it anew.
set local role understudy_owner;

-- How long clocks of one sort ran, of the whole agency, of a task type or of a task: counts by bucket of business time.
create table risk_curve (
  agency_id uuid not null,
  sort text not null,
  level text not null,
  subject text not null,
  version integer not null,
  as_of timestamptz(3) not null,
  ended double precision[] not null,
  cut double precision[] not null,
  primary key (agency_id, sort, level, subject)
);

-- What came of the chances that were told, by how many quarters of the promise were spent.
create table risk_calibration (
  agency_id uuid not null,
  quarter smallint not null,
  version integer not null,
  as_of timestamptz(3) not null,
  told double precision[] not null,
  said double precision[] not null,
  missed double precision[] not null,
  primary key (agency_id, quarter)
);

do $$
declare
  t text;
begin
  foreach t in array array['risk_curve', 'risk_calibration'] loop
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

grant select, insert, update, delete on risk_curve, risk_calibration to understudy_app;

reset role;
