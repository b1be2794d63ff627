-- A record of turnaround is written again at each of an item's promises and at its end, and no index knows what changes:
-- where its page has room, no index has to be told.
set local role understudy_owner;
alter table turnaround_record set (fillfactor = 60);
-- What records keep of promises is written with the rest of them.
drop function if exists keep_promises(uuid[], uuid[], json[]);
reset role;
