-- Puts down what clocks taught since the last time, to be learnt in spans, and when the risk of an item is looked at next;
-- answers how many lessons of each of the agencies waited before, and since when. Plans must not depend on statistics.
-- The risk of a virtual agency is its driver's to look at.
create or replace function keep_risk(
  p_agency_ids uuid[], p_positions bigint[], p_ordinals int[], p_stream_ids uuid[], p_at timestamptz[], p_lessons text[],
  p_look_agency_ids uuid[], p_look_ids uuid[], p_look_at timestamptz[], p_over_agency_ids uuid[], p_over_ids uuid[]
) returns table (agency_id uuid, waiting int, since timestamptz)
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
declare
  v_agency uuid;
  v_over uuid;
begin
  if cardinality(p_look_ids) > 0 then
    insert into risk_look as look (agency_id, work_item_id, id, wake_at)
    select l.agency_id, l.id, gen_random_uuid(), l.at
    from (select unnest(p_look_agency_ids) as agency_id, unnest(p_look_ids) as id, unnest(p_look_at) as at) l
    cross join lateral (
      select from agency a where a.agency_id = l.agency_id and a.id = l.agency_id and a.mode = 'live' offset 0) a
    on conflict (agency_id, work_item_id) do update set wake_at = least(look.wake_at, excluded.wake_at);
  end if;
  if cardinality(p_over_ids) > 0 then
    -- Each by its whole key: a delete that is joined to a list may begin with all of the table, and one by the agency and
    -- a list reads all of the agency before Postgres 17.
    for v_agency, v_over in select * from unnest(p_over_agency_ids, p_over_ids) loop
      delete from risk_look look where look.agency_id = v_agency and look.work_item_id = v_over;
    end loop;
  end if;
  if cardinality(p_positions) > 0 then
    return query
    select a.id, count(l.position)::int, (array_agg(l.at order by l.position, l.ordinal))[1]
    from (select distinct unnest(p_agency_ids) as id) a
    left join risk_lesson l on l.agency_id = a.id
    group by a.id;
    insert into risk_lesson (agency_id, position, ordinal, stream_id, at, lesson)
    select unnest(p_agency_ids), unnest(p_positions), unnest(p_ordinals), unnest(p_stream_ids), unnest(p_at),
      unnest(p_lessons::json[])
    on conflict do nothing;
  end if;
end $$;
