-- By whom each item was made, and under which version of its brief: what came by the agreed intake, and how many items
-- each brief had, are counted from the roll-up, which has an index for both, and not from the ledger or the items.
set local role understudy_owner;
alter table turnaround_record add column made_by text, add column brief_version integer;
alter table turnaround_record no force row level security;
alter table ledger no force row level security;
update turnaround_record r
set made_by = l.actor, brief_version = coalesce((l.body ->> 'briefVersion')::integer, 0)
from ledger l
where l.agency_id = r.agency_id and l.stream_id = r.work_item_id and l.version = 1;
alter table ledger force row level security;
alter table turnaround_record force row level security;
reset role;
