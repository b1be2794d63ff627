-- A session of a browser is a key of its own, made from another: it ends when that one is revoked, or by itself.
set local role understudy_owner;

alter table api_key add column session_of uuid;
alter table api_key add foreign key (agency_id, session_of) references api_key (agency_id, id);
create index api_key_by_member on api_key (member_id);
grant delete on api_key to understudy_app;

-- Open clocks by deadline, as work_item_by_due lists those of work items.
create index review_by_due on review (agency_id, due_at, id) where due_at is not null;

reset role;
