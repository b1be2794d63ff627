-- What hours saved are read from: an item at its first delivery, and the looks that it cost somebody, from claim to verdict
-- and from a question's opening to its answer, each capped. An item counts while its record of turnaround has not ended, so
-- this runs after what was made is recorded and before what has ended is. The client's zone stands in the last calendar
-- before the event; nothing lies after the last event given, which spares the partitions of the ledger behind it. As in
-- commit_batch, plans must not depend on statistics.
create or replace function keep_saved_days(
  p_agency_ids uuid[], p_positions bigint[], p_kinds text[], p_stream_ids uuid[], p_at timestamptz[],
  p_assistant_ids uuid[], p_cap_seconds integer
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
declare
  v_last bigint := (select max(position) from unnest(p_positions) as g (position));
begin
  insert into saved_day as kept (agency_id, client_id, task_id, assistant_id, day, items, looks, look_seconds)
  select e.agency_id, w.client_id, w.task_id, w.assistant_id, (e.at at time zone home.zone)::date,
    count(*) filter (where e.kind = 'delivered'), count(*) filter (where e.kind <> 'delivered'),
    coalesce(sum(least(p_cap_seconds, greatest(0, floor(extract(epoch from e.at - w.since)))::integer))
      filter (where e.kind <> 'delivered'), 0)
  from (
    select unnest(p_agency_ids) as agency_id, unnest(p_positions) as "position", unnest(p_kinds) as kind,
      unnest(p_stream_ids) as stream_id, unnest(p_at) as at, unnest(p_assistant_ids) as assistant_id
  ) e
  join lateral (
    select r.client_id, r.task_id, coalesce(e.assistant_id, r.assistant_id) as assistant_id, null::timestamptz as since
    from turnaround_record r
    where e.kind = 'delivered' and r.agency_id = e.agency_id and r.work_item_id = e.stream_id and r.ended_at is null
    union all
    select b."clientId", b."taskId", b."assistantId", (
      select c.occurred_at from ledger c
      where c.position <= v_last and c.agency_id = e.agency_id and c.stream_id = e.stream_id
        and c.type = 'review.claimed' and c.position + 0 < e.position
      order by c.version desc limit 1)
    from (
      select l.body from ledger l
      where e.kind = 'verdict' and l.position <= v_last and l.agency_id = e.agency_id and l.stream_id = e.stream_id
        and l.version <= 1 and l.type = 'review.requested'
      order by l.version limit 1
    ) asked
    cross join lateral json_to_record(asked.body) as b ("clientId" uuid, "taskId" uuid, "assistantId" uuid)
    union all
    select q.client_id, q.task_id, q.asked_by, q.asked_at
    from question q
    where e.kind = 'answer' and q.agency_id = e.agency_id and q.id = e.stream_id and not q.unasked
  ) w on w.assistant_id is not null and (e.kind = 'delivered' or w.since is not null)
  join lateral (
    select coalesce(l.body -> 'calendar' ->> 'zone', l.body ->> 'timeZone') as zone from ledger l
    where l.position <= v_last and l.agency_id = e.agency_id and l.stream_id = w.client_id and l.position + 0 < e.position
      and l.type in ('client.registered', 'client.calendar_published')
    order by l.version desc limit 1
  ) home on true
  group by 1, 2, 3, 4, 5
  on conflict (agency_id, client_id, task_id, assistant_id, day) do update
  set items = kept.items + excluded.items, looks = kept.looks + excluded.looks,
    look_seconds = kept.look_seconds + excluded.look_seconds;
end $$;
