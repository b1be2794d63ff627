-- How long work takes, from being made to being first done, and what became of the promises about it: a record begins with
-- what was made, and goes on with who does it and how it ended; a null says nothing, and what has ended stays, but for its
-- promises. As in commit_batch, plans must not depend on statistics, and rows are found first, behind an offset, and
-- updated by where they lie: a lane alone keeps the records of its agencies. For the owner, whose policy no index answers:
-- the app's would let a plan begin with all of an agency's.
create or replace function keep_turnarounds(
  p_made_agency_ids uuid[], p_made_ids uuid[], p_made_client_ids uuid[], p_made_task_ids uuid[],
  p_made_assistant_ids uuid[], p_made_at timestamptz[], p_made_by text[], p_made_brief_versions integer[],
  p_made_promises json[],
  p_agency_ids uuid[], p_ids uuid[], p_assistant_ids uuid[], p_ended_at timestamptz[], p_ended_by text[],
  p_promises json[]
) returns void
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
  if cardinality(p_made_ids) > 0 then
    insert into turnaround_record (
      agency_id, work_item_id, client_id, task_id, assistant_id, made_at, made_by, brief_version, promises)
    select * from unnest(p_made_agency_ids, p_made_ids, p_made_client_ids, p_made_task_ids, p_made_assistant_ids,
      p_made_at, p_made_by, p_made_brief_versions, p_made_promises)
    on conflict do nothing;
  end if;
  if cardinality(p_ids) > 0 then
    update turnaround_record r
    set assistant_id = case when r.ended_at is null then coalesce(e.assistant_id, r.assistant_id) else r.assistant_id end,
      ended_at = coalesce(r.ended_at, e.ended_at),
      ended_by = case when r.ended_at is null then e.ended_by else r.ended_by end,
      promises = coalesce(e.promises, r.promises)
    from unnest(p_agency_ids, p_ids, p_assistant_ids, p_ended_at, p_ended_by, p_promises)
      as e (agency_id, id, assistant_id, ended_at, ended_by, promises)
    cross join lateral (
      select f.ctid from turnaround_record f where f.agency_id = e.agency_id and f.work_item_id = e.id offset 0) found
    where r.ctid = found.ctid and (r.ended_at is null or e.promises is not null);
  end if;
end $$;
