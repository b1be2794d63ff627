-- Who handles a lane now is a lock of that worker's session, not a row: it ends with the session, be the worker killed,
-- and taking it writes nothing.
set local role understudy_owner;

alter table lane_cursor drop column lease_owner, drop column lease_until, drop column sent_at;
alter table lane_cursor set (fillfactor = 50);

reset role;
