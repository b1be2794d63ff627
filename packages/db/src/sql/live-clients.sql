-- The clients of every agency that lives by the real clock: ids alone, for what new zone data changes.
create or replace function live_clients() returns table (agency_id uuid, id uuid)
language sql security definer stable
set search_path = public, pg_temp
as $$
  select c.agency_id, c.id
  from client c join agency a on a.agency_id = c.agency_id and a.id = c.agency_id
  where a.mode <> 'virtual'
  order by c.agency_id, c.id
$$;
