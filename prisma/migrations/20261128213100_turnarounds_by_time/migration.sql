-- The records of an agency by time are for who asks by time. A look-up of one record by its item must never take this
-- index instead of the key, which a plan from when the table was empty may hold for as good: a condition that only a
-- question by time implies keeps it apart.
set local role understudy_owner;
drop index turnaround_record_by_time;
create index turnaround_record_by_time on turnaround_record (agency_id, made_at) where made_at is not null;
reset role;
