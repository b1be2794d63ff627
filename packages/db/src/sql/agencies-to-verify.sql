-- Every agency that has left a trace: a row, an event, a checkpoint or the note of how far these reached. Ids alone, for the check of the whole ledger,
-- which then looks at one agency after the other as its tenant. The ledger is skipped through by its index.
create or replace function agencies_to_verify() returns table (agency_id uuid)
language sql security definer stable
set search_path = public, pg_temp
as $$
  with recursive in_ledger as (
    (select l.agency_id from ledger l order by l.agency_id limit 1)
    union all
    select (select l.agency_id from ledger l where l.agency_id > i.agency_id order by l.agency_id limit 1)
    from in_ledger i where i.agency_id is not null
  )
  select i.agency_id from in_ledger i where i.agency_id is not null
  union select a.agency_id from agency a
  union select c.agency_id from ledger_checkpoint c
  union select p.agency_id from checkpoint_progress p where p.number > 0
  order by 1
$$;
