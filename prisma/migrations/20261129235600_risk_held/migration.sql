set local role understudy_owner;

-- In a word how told risks held, found once a day by the worker. Not state: what is missing is found anew.
create table risk_held (
  agency_id uuid primary key,
  -- When somebody last began to look, and when the last look was done; the figures are null where no risk was told.
  begun_at timestamptz(3) not null,
  checked_at timestamptz(3),
  n integer,
  brier double precision,
  base_rate_brier double precision
);

alter table risk_held enable row level security;
alter table risk_held force row level security;
create policy tenant on risk_held to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on risk_held to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, insert, update, delete on risk_held to understudy_app;

reset role;
