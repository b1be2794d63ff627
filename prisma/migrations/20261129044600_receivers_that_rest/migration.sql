-- Whoever receives asked to wait: nothing goes there before (escalation, rule 30).
alter table message_target add column resting_until timestamptz(3);
