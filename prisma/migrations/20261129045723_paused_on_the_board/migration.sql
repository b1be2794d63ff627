-- Whether nothing runs for an item, which only a blocked one knows: the board sorts and counts by it, and an agency has
-- a hundred thousand items open whose contexts lie far apart. The text of a context is canonical, without a blank.
set local role understudy_owner;
alter table work_item add column paused boolean not null
  generated always as (waits_for is not null and (context -> 'clocks')::text not like '%"state":"running"%') stored;

-- The same order as before, with all that the board filters and counts by, so that it reads no row that it does not show.
drop index work_item_by_due;
create index work_item_by_due on work_item (agency_id, due_at, id)
  include (client_id, assistant_id, task_id, state, waits_for, paused) where due_at is not null;
reset role;
