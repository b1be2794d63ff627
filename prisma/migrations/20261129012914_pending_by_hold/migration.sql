-- What may go now is found before what is held, however much that is.
set local role understudy_owner;
drop index message_pending;
create index message_pending on message (agency_id, target_id, (coalesce(held_until, next_at)) nulls first, sequence, id)
  where state in ('waiting', 'sending');
reset role;
