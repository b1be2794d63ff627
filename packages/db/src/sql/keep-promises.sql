-- What became of the promises about items, by kind, cycle and audience: what is said of one takes the place of what was said
-- of it before. Planned and for the owner as keep_turnarounds, whose records these are; it begins them.
create or replace function keep_promises(p_agency_ids uuid[], p_ids uuid[], p_clocks json[]) returns void
language plpgsql security definer
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_memoize = off
set join_collapse_limit = 1
as $$
begin
  update turnaround_record r set promises = merged.promises
  from unnest(p_agency_ids, p_ids, p_clocks) as e (agency_id, id, clocks)
  cross join lateral (
    select f.ctid, f.promises from turnaround_record f
    where f.agency_id = e.agency_id and f.work_item_id = e.id offset 0
  ) found
  cross join lateral (
    select json_agg(json_strip_nulls(json_build_object('kind', c.kind, 'cycle', c.cycle, 'audience', c.audience,
      'state', c.state, 'calendarVersion', c."calendarVersion", 'stoppedAt', c."stoppedAt"))
      order by c.kind, c.cycle, c.audience) as promises
    from (
      select distinct on (b.kind, b.cycle, b.audience) b.* from (
        select k.*, 0 as age from json_to_recordset(coalesce(found.promises, '[]'))
          as k (kind text, cycle integer, audience text, state text, "calendarVersion" integer, "stoppedAt" bigint)
        union all
        select n.*, 1 as age from json_to_recordset(e.clocks)
          as n (kind text, cycle integer, audience text, state text, "calendarVersion" integer, "stoppedAt" bigint)
      ) b order by b.kind, b.cycle, b.audience, b.age desc
    ) c
  ) merged
  where r.ctid = found.ctid;
end $$;
