-- Where a lane's unhandled events are, without their bodies.
-- A lane is the last hexadecimal digit of the agency's id modulo four. Agencies that a driver moves are not for live
-- handlers; the mode is asked for in a subquery, which no plan can begin with: it walks the positions and stops at the
-- limit, whatever the statistics say. The lane is asked for first, by a case: the list of types, which is gone through one
-- by one, costs more. Planned once a session, because planning over the ledger's partitions costs more than the walk.
create or replace function lane_positions(
  p_types text[], p_lane smallint, p_after bigint, p_upto bigint, p_limit integer
) returns table (agency_id uuid, "position" bigint)
language plpgsql security definer stable
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
begin
  return query
  select l.agency_id, l.position
  from ledger l
  where l.position > p_after and l.position <= p_upto
    and case when get_byte(uuid_send(l.agency_id), 15) % 4 = p_lane then l.type = any (p_types) else false end
    and (select a.mode from agency a where a.agency_id = l.agency_id and a.id = l.agency_id) <> 'virtual'
  order by l.position
  limit p_limit;
end $$;
