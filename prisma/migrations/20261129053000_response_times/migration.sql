-- When each promise about an item stopped, beside what became of it: how long a client waits for somebody to begin is a measure
-- of its own, whether the promise was kept or not.
set local role understudy_owner;
alter table turnaround_record no force row level security;
alter table work_item no force row level security;
update turnaround_record r
set promises = (
  select json_agg(json_strip_nulls(json_build_object('kind', c.kind, 'cycle', c.cycle, 'audience', c.audience, 'state', c.state,
    'calendarVersion', c."calendarVersion", 'stoppedAt', c."stoppedAt")) order by c.kind, c.cycle, c.audience)
  from json_to_recordset(w.context -> 'clocks')
    as c (kind text, cycle integer, audience text, state text, "calendarVersion" integer, "stoppedAt" bigint)
)
from work_item w
where w.agency_id = r.agency_id and w.id = r.work_item_id and r.promises is not null;
alter table work_item force row level security;
alter table turnaround_record force row level security;
reset role;
