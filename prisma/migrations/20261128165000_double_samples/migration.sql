-- The chance with which a review of the random sample was repeated blind: known once the draw period of its verdict is
-- over, for each task whose reviews were judged in it.
set local role understudy_owner;

create table double_sample (
  agency_id uuid not null,
  task_id uuid not null,
  period text not null,
  probability double precision not null,
  primary key (agency_id, task_id, period)
);

alter table double_sample enable row level security;
alter table double_sample force row level security;
create policy tenant on double_sample to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on double_sample to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, insert, update, delete on double_sample to understudy_app;

reset role;
