-- What comes of an escalation's subject most nearly, where its root is something else again (escalation, rules 17 and 21).
-- A column, since under row-level security no index is used for an expression that might tell what it was given.
set local role understudy_owner;
alter table escalation add column follows text generated always as (context ->> 'follows') stored;
create index escalation_open_follows on escalation (follows) where follows is not null;
reset role;
