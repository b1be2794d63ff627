set local role understudy_owner;

-- What was decided lately is listed, the newest first.
create index escalation_ended on escalation (agency_id, updated_at desc, id desc) where state = 'resolved';

reset role;
