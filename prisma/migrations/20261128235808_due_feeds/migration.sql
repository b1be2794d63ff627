-- Calendars of due work that somebody follows from elsewhere: whoever has the address reads it, so only its digest is kept.
set local role understudy_owner;

create table due_feed (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  -- The one client that it is about; everything that the member sees where null.
  client_id uuid,
  name text not null,
  digest bytea not null,
  created_at timestamptz(3) not null default now(),
  revoked_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id),
  foreign key (agency_id, client_id) references client (agency_id, id)
);
create unique index due_feed_by_digest on due_feed (agency_id, digest);
create index due_feed_by_member on due_feed (agency_id, member_id, id);

alter table due_feed enable row level security;
alter table due_feed force row level security;
create policy tenant on due_feed to understudy_app
  using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
  with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)));
create policy tenant_in_function on due_feed to understudy_owner
  using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
  with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x));
grant select, insert, update on due_feed to understudy_app;

reset role;
