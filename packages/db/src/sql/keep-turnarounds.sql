-- How long work takes, from being made to being first done: a record begins with what was made, and goes on with who
-- does it and how it ended; a null says nothing, and what has ended stays. As in commit_batch, plans must not depend on
-- statistics, and rows are found first and updated by where they lie: a lane alone keeps the records of its agencies.
create or replace function keep_turnarounds(
  p_made_agency_ids uuid[], p_made_ids uuid[], p_made_client_ids uuid[], p_made_task_ids uuid[], p_made_at timestamptz[],
  p_agency_ids uuid[], p_ids uuid[], p_assistant_ids uuid[], p_ended_at timestamptz[], p_ended_by text[]
) returns void
language plpgsql
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set join_collapse_limit = 1
as $$
begin
  if cardinality(p_made_ids) > 0 then
    insert into turnaround_record (agency_id, work_item_id, client_id, task_id, made_at)
    select * from unnest(p_made_agency_ids, p_made_ids, p_made_client_ids, p_made_task_ids, p_made_at)
    on conflict do nothing;
  end if;
  if cardinality(p_ids) > 0 then
    update turnaround_record r
    set assistant_id = coalesce(e.assistant_id, r.assistant_id), ended_at = e.ended_at, ended_by = e.ended_by
    from unnest(p_agency_ids, p_ids, p_assistant_ids, p_ended_at, p_ended_by)
      as e (agency_id, id, assistant_id, ended_at, ended_by)
    join turnaround_record found on found.agency_id = e.agency_id and found.work_item_id = e.id
    where r.ctid = found.ctid and r.ended_at is null;
  end if;
end $$;
