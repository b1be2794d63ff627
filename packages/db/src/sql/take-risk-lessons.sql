-- Takes the first lessons of an agency that wait, in the order of the ledger, with what they are about: the task of an item
-- or a review and what it repeats never change, and when work began is no other afterwards.
create or replace function take_risk_lessons(p_agency_id uuid, p_count int)
returns table (lesson json, task_id uuid, task_type text, is_repeat boolean, clocks json)
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
  return query
  with first as (
    select l.position, l.ordinal, l.stream_id, l.lesson from risk_lesson l
    where l.agency_id = p_agency_id order by l.position, l.ordinal limit p_count
  )
  select f.lesson, t.id, t.context ->> 'taskType', one.is_repeat, one.clocks
  from first f
  cross join lateral (
    select w.task_id, w.context ->> 'repeatOf' is not null as is_repeat, w.context -> 'clocks' as clocks from work_item w
    where w.agency_id = p_agency_id and w.id = f.stream_id
    union all
    select r.task_id, false, null from review r where r.agency_id = p_agency_id and r.id = f.stream_id limit 1
  ) one
  cross join lateral (select k.id, k.context from task k where k.agency_id = p_agency_id and k.id = one.task_id limit 1) t
  order by f.position, f.ordinal;
  delete from risk_lesson l
  where (l.agency_id, l.position, l.ordinal) in (
    select w.agency_id, w.position, w.ordinal from risk_lesson w
    where w.agency_id = p_agency_id order by w.position, w.ordinal limit p_count);
end $$;
