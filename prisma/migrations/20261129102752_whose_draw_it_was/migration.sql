-- A floor's chance belongs to the delegation that a submission was drawn for, whoever's work it turns out to be. Entries
-- from before say it once they are rebuilt; until then it is the delegation that they stand with.
set local role understudy_owner;

alter table outcome_entry add column drawn_for uuid;

reset role;
