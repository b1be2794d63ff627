-- Where events stand aside, earliest first: whose they are and which handler could not handle them, not why. The error is
-- read as the agency's own row.
create or replace function parked_places(p_limit integer)
returns table (agency_id uuid, handler text, "position" bigint)
language sql security definer stable
set search_path = public, pg_temp
as $$
  select p.agency_id, p.handler, p.position
  from parked_event p
  where p.replayed_at is null
  order by p.position, p.handler
  limit p_limit
$$;
