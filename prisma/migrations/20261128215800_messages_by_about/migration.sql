-- What was told about a subject is looked up by that subject alone. An index that begins with the agency is, for a plan
-- from when nothing had been told, as good as any other that does.
set local role understudy_owner;
drop index message_by_about;
create index message_by_about on message (about_id, agency_id);
reset role;
