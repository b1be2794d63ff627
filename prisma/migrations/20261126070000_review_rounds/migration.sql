-- Rounds of late reviews: the agency's own alarm at its midnight, and what was delivered in a day.
set local role understudy_owner;

create index agency_wake on agency (wake_at) where wake_at is not null;
create index agency_virtual_wake on agency (agency_id, virtual_wake_at) where virtual_wake_at is not null;
create policy timers on agency for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on agency to understudy_timers;

create index work_item_done on work_item (agency_id, done_at) where done_at is not null;

reset role;
