-- The newest calendar of a client, as it was published; no row where there is no such client.
create or replace function newest_calendar(p_agency uuid, p_client uuid)
returns table (calendar json)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
as $$
begin
  perform set_config('app.agencies', p_agency::text, true);
  return query select c.context -> 'calendars' -> -1 from client c where c.agency_id = p_agency and c.id = p_client;
end $$;
