-- The open work of a task in the order of its ids: who becomes able to take a task's work is offered what waits there page by
-- page, whatever else the task has had.
set local role understudy_owner;

create index work_item_open_of_task on work_item (task_id, id) where done_at is null;

reset role;
