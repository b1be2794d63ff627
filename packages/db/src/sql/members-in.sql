-- The active members of these agencies who have one of these roles, at most so many of each agency, by id; for a batch that
-- may span agencies. As in commit_batch, plans must not depend on statistics.
create or replace function members_in(p_agency_ids uuid[], p_roles text[], p_most integer)
returns table (agency_id uuid, id uuid, version integer, hash bytea, state text, context json, updated_at timestamptz)
language plpgsql
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', array_to_string(p_agency_ids, ','), true);
  return query
  select m.agency_id, m.id, m.version, m.hash, m.state, m.context, m.updated_at
  from unnest(p_agency_ids) as a (agency_id)
  cross join lateral (
    select m.agency_id, m.id, m.version, m.hash, m.state, m.context, m.updated_at::timestamptz from member m
    where m.agency_id = a.agency_id and m.state = 'active'
      and exists (select from json_array_elements_text(m.context -> 'roles') as r (role) where r.role = any (p_roles))
    order by m.id limit p_most
  ) m;
end $$;
