-- One timer process sweeps at a time, by a lock of its session, and writes no claims: what is left of them is which alarms
-- fail, and when each of those is handed out again.
set role understudy_owner;

drop function if exists note_due_failures(uuid[], uuid[], text[]);
drop function if exists failing_alarms(integer, integer);
drop function if exists free_failing_alarms(uuid[]);

create table failing_alarm (
  agency uuid not null,
  stream_type text not null,
  stream_id uuid not null,
  wake_at timestamptz(3) not null,
  failures integer not null,
  failed_at timestamptz(3) not null,
  next_at timestamptz(3) not null,
  error text not null,
  primary key (stream_id)
);
insert into failing_alarm (agency, stream_type, stream_id, wake_at, failures, failed_at, next_at, error)
select agency, stream_type, stream_id, wake_at, failures, failed_at, claimed_until, error
from due_claim where failures > 0 and agency is not null and failed_at is not null and error is not null;
drop table due_claim;

grant select (stream_id, wake_at, failures, next_at), delete on failing_alarm to understudy_timers;

reset role;
