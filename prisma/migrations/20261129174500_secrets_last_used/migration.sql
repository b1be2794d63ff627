set local role understudy_owner;

-- When something signed with it came in last, to the minute: whoever looks after an inbound webhook sees that it is alive.
alter table channel_secret add column last_used_at timestamptz(3);

reset role;
