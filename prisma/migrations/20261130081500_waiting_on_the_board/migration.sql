-- What waits for somebody is a few in a hundred, and all that is paused is among it: the board counts and lists these without
-- walking through what runs. Only an item that is blocked stands in it, so that no other change of an item writes to it.
set local role understudy_owner;
create index work_item_waiting on work_item (agency_id, due_at, id)
  include (client_id, assistant_id, task_id, state, waits_for, paused) where due_at is not null and waits_for is not null;
reset role;
