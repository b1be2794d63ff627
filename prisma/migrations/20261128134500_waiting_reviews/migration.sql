-- Reviews that nobody has answered, by agency: the queue, and whose verdict has to stay unknown to whoever looks again.
set local role understudy_owner;

create index review_waiting on review (agency_id) where state in ('requested', 'claimed');

reset role;
