-- Tasks get an alarm of their own: the next run of their recurring work.
set local role understudy_owner;

create index task_wake on task (wake_at) where wake_at is not null;
create index task_virtual_wake on task (agency_id, virtual_wake_at) where virtual_wake_at is not null;
create policy timers on task for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on task to understudy_timers;

reset role;
