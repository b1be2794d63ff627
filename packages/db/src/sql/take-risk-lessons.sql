-- Takes the first lessons of an agency that wait, in the order of the ledger, with what they are about: the task of an item
-- or a review and what it repeats never change, and when work began is no other afterwards. The context of
-- an item is read once for both, that of a task once for all its lessons.
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
  with first as materialized (
    select l.position, l.ordinal, l.stream_id, l.lesson from risk_lesson l
    where l.agency_id = p_agency_id order by l.position, l.ordinal limit p_count
  ), told as materialized (
    select f.position, f.ordinal, f.lesson, one.*
    from first f
    cross join lateral (
      select w.task_id, c."repeatOf" is not null as is_repeat, c.clocks
      from (select w.task_id, w.context from work_item w where w.agency_id = p_agency_id and w.id = f.stream_id offset 0) w
      cross join lateral json_to_record(w.context) as c ("repeatOf" text, clocks json)
      union all
      select r.task_id, false, null from review r where r.agency_id = p_agency_id and r.id = f.stream_id limit 1
    ) one
  ), about as materialized (
    select t.id, t.context ->> 'taskType' as task_type
    from (select distinct o.task_id from told o) o
    cross join lateral (
      select k.id, k.context from task k where k.agency_id = p_agency_id and k.id = o.task_id offset 0) t
  )
  select o.lesson, t.id, t.task_type, o.is_repeat, o.clocks
  from told o join about t on t.id = o.task_id
  order by o.position, o.ordinal;
  delete from risk_lesson l
  where (l.agency_id, l.position, l.ordinal) in (
    select w.agency_id, w.position, w.ordinal from risk_lesson w
    where w.agency_id = p_agency_id order by w.position, w.ordinal limit p_count);
end $$;
