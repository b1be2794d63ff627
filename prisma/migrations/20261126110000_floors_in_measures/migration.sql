-- What a period floor makes of the chances in its period is known only once the period is over: an entry says on which
-- day of the agency its submission was drawn, and the floor stands beside it, a row a day. Entries from before have no
-- such day until they are rebuilt.
set local role understudy_owner;

alter table outcome_entry add column drawn_on date;
create index outcome_entry_by_item on outcome_entry (work_item_id);
create index outcome_entry_looked_again on outcome_entry (agency_id, work_item_id)
  where draw_kind in ('double', 'adjudication');

create table floor_day (
  agency_id uuid not null,
  delegation_id uuid not null,
  day date not null,
  probability double precision not null,
  primary key (agency_id, delegation_id, day)
);

alter table floor_day enable row level security;
alter table floor_day force row level security;
create policy tenant on floor_day to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on floor_day to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, insert, update, delete on floor_day to understudy_app;

reset role;
