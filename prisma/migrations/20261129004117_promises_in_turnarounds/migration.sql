-- What became of the promises about each item, beside how long it took: measures read hundreds of items, whose rows lie far
-- apart and hold everything else about them too.
set local role understudy_owner;
alter table turnaround_record add column promises json;
alter table turnaround_record no force row level security;
alter table work_item no force row level security;
update turnaround_record r
set promises = (
  select json_agg(json_build_object('kind', c.kind, 'cycle', c.cycle, 'audience', c.audience, 'state', c.state,
    'calendarVersion', c."calendarVersion") order by c.kind, c.cycle, c.audience)
  from json_to_recordset(w.context -> 'clocks')
    as c (kind text, cycle integer, audience text, state text, "calendarVersion" integer)
)
from work_item w
where w.agency_id = r.agency_id and w.id = r.work_item_id;
alter table work_item force row level security;
alter table turnaround_record force row level security;

-- Few submissions are looked at by a third person; every estimate asks which.
create index outcome_entry_adjudicated on outcome_entry (agency_id, work_item_id) where draw_kind = 'adjudication';
reset role;
