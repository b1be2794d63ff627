-- A floor leaves another chance to what was drawn at another share, so that each share of a day has its own. What was
-- kept before took the level at midnight for that of the draw: those days are told anew by a rebuild of the measures.
set local role understudy_owner;

truncate floor_day;
alter table floor_day drop constraint floor_day_pkey;
alter table floor_day drop column probability;
alter table floor_day add column num integer not null;
alter table floor_day add column den integer not null;
alter table floor_day add column probability double precision not null;
alter table floor_day add primary key (agency_id, delegation_id, day, num, den);

reset role;
