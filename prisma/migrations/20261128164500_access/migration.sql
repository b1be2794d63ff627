-- Access: checklists of grants that somebody confirms, and an alarm for members, whose grants and agreements run out.
set local role understudy_owner;

create table access_checklist (
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
  client_id uuid,
  member_id uuid,
  kind text not null,
  due_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id, client_id) references client (agency_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id)
);

create index access_checklist_wake on access_checklist (wake_at) where wake_at is not null;
create index access_checklist_virtual_wake on access_checklist (agency_id, virtual_wake_at) where virtual_wake_at is not null;
-- What is open, soonest deadline first.
create index access_checklist_due on access_checklist (agency_id, due_at, id) where due_at is not null;
create index access_checklist_by_client on access_checklist (client_id);
create index access_checklist_by_member on access_checklist (member_id);

alter table access_checklist enable row level security;
alter table access_checklist force row level security;
create policy tenant on access_checklist to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on access_checklist to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));

grant select on access_checklist to understudy_app;
create policy timers on access_checklist for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on access_checklist to understudy_timers;

create index member_wake on member (wake_at) where wake_at is not null;
create index member_virtual_wake on member (agency_id, virtual_wake_at) where virtual_wake_at is not null;
create policy timers on member for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on member to understudy_timers;

-- Grants that expire had no alarm so far: those of members who are there already get theirs.
alter table member no force row level security;
alter table agency no force row level security;
update member m
set wake_at = case when e.mode = 'virtual' then null else e.first_at end,
    virtual_wake_at = case when e.mode = 'virtual' then e.first_at end
from (select h.agency_id, h.id, a.mode, to_timestamp(min((g ->> 'expiresAt')::double precision) / 1000) as first_at
      from member h
      join agency a on a.agency_id = h.agency_id and a.id = h.agency_id
      cross join lateral json_array_elements(h.context -> 'grants') g
      where h.state = 'active' and g ->> 'expiresAt' is not null
      group by h.agency_id, h.id, a.mode) e
where m.agency_id = e.agency_id and m.id = e.id;
alter table member force row level security;
alter table agency force row level security;

reset role;
