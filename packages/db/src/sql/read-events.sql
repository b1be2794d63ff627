-- The events at these positions, in order, for a handler whose batch may span agencies.
create or replace function read_events(p_agencies text, p_positions bigint[])
returns setof ledger
language plpgsql
set search_path = public, pg_temp
as $$
begin
  perform set_config('app.agencies', p_agencies, true);
  return query select * from ledger where position = any (p_positions) order by position;
end $$;
