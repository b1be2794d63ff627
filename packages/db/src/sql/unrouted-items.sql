-- Open items that nobody could be routed to, of these tasks and of those of these delegations, assistants and clients, for a handler whose batch
-- may span agencies; in the order of their ids, from one on, so that what goes on waiting does not hide what comes after. Each
-- task's open work is read in that order and no further than a page, however much of it waits: plans must not depend on statistics.
create or replace function unrouted_items(
  p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[], p_after uuid, p_limit integer
) returns table (agency_id uuid, id uuid, cause bigint)
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
  perform set_config('app.agencies', p_agencies, true);
  return query
  select w.agency_id, w.id, t.cause
  from (
    select d.agency_id, d.task_id, max(f.position) as cause
    from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position")
    join delegation d on d.agency_id = f.agency_id and f.id in (d.id, d.assistant_id, d.task_id, d.client_id)
    where d.state <> 'ended'
    group by d.agency_id, d.task_id
  ) t
  cross join lateral (
    select w.agency_id, w.id from work_item w
    where w.task_id = t.task_id and w.done_at is null and w.id > p_after and w.agency_id = t.agency_id and (
      (w.assistant_id is null and w.state in ('open', 'reopened'))
      -- What is with somebody who is away, or was with somebody who has left.
      or (w.state in ('open', 'in_progress', 'blocked', 'rework', 'reopened') and w.context ->> 'uncoveredSince' is not null))
    order by w.task_id, w.id
    limit p_limit
  ) w
  order by w.id
  limit p_limit;
end $$;
