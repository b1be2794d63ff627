set local role understudy_owner;

-- When a calendar was read last, to the minute: whoever thinks of revoking its address sees whether it is in use.
alter table due_feed add column read_at timestamptz(3);

reset role;
