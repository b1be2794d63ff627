-- Which of these events stir something for whoever keeps escalations: one runs about their stream, or they tell of
-- something that happened. Answers positions, never a body, so that the relay may ask. Most pages have none: the first
-- question is a look-up by subject, which alone stands behind the offset so that nothing else answers it, the second reads
-- rows that were written a moment ago.
create or replace function stirring_positions(
  p_agencies text, p_agency_ids uuid[], p_positions bigint[], p_stream_types text[], p_stream_ids uuid[]
) returns table ("position" bigint)
language plpgsql security definer
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
  v_first bigint := (select min(p) from unnest(p_positions) as p);
  v_last bigint := (select max(p) from unnest(p_positions) as p);
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select w.position
  from unnest(p_agency_ids, p_positions, p_stream_types, p_stream_ids) as w (agency_id, position, stream_type, stream_id)
  cross join lateral (select * from escalation e where e.subject_id = w.stream_id offset 0) e
  where e.agency_id = w.agency_id and e.subject_kind = w.stream_type and e.state <> 'resolved';
  -- Bodies are canonical JSON: no spaces.
  return query
  select l.position
  from ledger l
  where l.position between v_first and v_last and l.position = any (p_positions)
    and l.body::text like '%"happened":[{%';
end $$;
