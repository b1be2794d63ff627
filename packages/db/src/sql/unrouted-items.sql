-- Open items that nobody could be routed to, of these tasks and of those of these delegations and assistants, for a handler whose batch
-- may span agencies; in the order of their ids, from one on, so that what goes on waiting does not hide what comes after.
create or replace function unrouted_items(
  p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[], p_after uuid, p_limit integer
) returns table (agency_id uuid, id uuid, cause bigint)
language plpgsql
set search_path = public, pg_temp
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select distinct on (w.id) w.agency_id, w.id, f.position
  from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position")
  join delegation d on d.agency_id = f.agency_id and f.id in (d.id, d.assistant_id, d.task_id)
  join work_item w on w.agency_id = d.agency_id and w.task_id = d.task_id
  where w.id > p_after and d.state <> 'ended' and (
    (w.assistant_id is null and w.state in ('open', 'reopened'))
    -- What is with somebody who is away, or was with somebody who has left.
    or (w.state in ('open', 'in_progress', 'blocked', 'rework', 'reopened') and w.context ->> 'uncoveredSince' is not null))
  order by w.id
  limit p_limit;
end $$;
