set local role understudy_owner;

-- The member who made a key, which may be of another; null where it was made on the machine, and for keys of before.
alter table api_key add column made_by uuid;

reset role;
