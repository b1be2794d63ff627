-- The reviews of an agency's random sample that were judged between two instants, milliseconds since the epoch, of those
-- asked for from the first id on: ids begin with their instant. Before them a row without an id: the agency itself, and
-- how many may review in it.
create or replace function sampled_reviews(p_agency uuid, p_roles text[], p_first uuid, p_from float8, p_until float8)
returns table (
  id uuid, task_id uuid, family text, judged_at float8, is_done boolean, is_doubled boolean, agency json,
  reviewers integer
)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agency::text, true);
  return query
  select null::uuid, null::uuid, null::text, null::float8, false, false, a.context, (
    select count(*)::integer from member m
    where m.agency_id = a.agency_id and m.state = 'active'
      and exists (select from json_array_elements_text(m.context -> 'roles') as r (role) where r.role = any (p_roles))
  )
  from agency a where a.agency_id = p_agency and a.id = p_agency;
  return query
  select r.id, r.task_id, coalesce(t.context ->> 'family', r.task_id::text), (r.context ->> 'firstVerdictAt')::float8,
    w.state in ('delivered', 'accepted', 'rejected'), r.context ->> 'doubleId' is not null, null::json, 0
  from review r
  join work_item w on w.agency_id = r.agency_id and w.id = r.work_item_id
  join task t on t.agency_id = r.agency_id and t.id = r.task_id
  where r.agency_id = p_agency and r.id >= p_first and r.context ->> 'drawKind' = 'random'
    and (r.context ->> 'firstVerdictAt')::float8 >= p_from and (r.context ->> 'firstVerdictAt')::float8 < p_until
  order by r.id;
end $$;
