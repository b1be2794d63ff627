-- What an agency's delegations handed in over some time: work that the draw passed by, delivered when it was handed in,
-- and reviews that were asked for then and hold for the floor of the period, each with the share and the level that it
-- was drawn at, as its event in the ledger says. What was passed by and looked at for a cause meanwhile stays among it, also
-- where it came back by that, and has the kind of that look: a complaint takes nothing out of the sample. Ids of reviews
-- begin with the instant at which they were asked for. As in commit_batch, plans must not depend on statistics.
create or replace function deliveries(
  p_agency uuid, p_from timestamptz, p_until timestamptz, p_first_review uuid, p_end_review uuid
) returns table (
  id uuid, delegation_id uuid, draw_kind text, failed_at float8,
  task_id uuid, assistant_id uuid, sop_version integer, done_at timestamptz, draw json
)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agency::text, true);
  return query
  select w.id, w.delegation_id, null::text, null::float8, w.task_id, w.assistant_id,
    (w.context ->> 'sopVersion')::integer, w.done_at, d.draw::json
  from work_item w
  left join lateral (
    select l.body -> 'draw' as draw from ledger l
    where l.agency_id = w.agency_id and l.stream_id = w.id and l.type = 'work_item.delivered'
      and l.body -> 'draw' is not null
    order by l.version limit 1
  ) d on true
  where w.agency_id = p_agency and w.done_at >= p_from and w.done_at < p_until and w.delegation_id is not null
    and w.context ->> 'reviewId' is null and w.context ->> 'lateReviewId' is null
  order by w.id;
  return query
  select distinct on (w.id) w.id, r.delegation_id, 'for_cause'::text, null::float8, w.task_id,
    (r.context ->> 'assistantId')::uuid, (w.context ->> 'sopVersion')::integer, d.occurred_at, d.draw::json
  from review r
  join work_item w on w.agency_id = r.agency_id and w.id = r.work_item_id
  join lateral (
    select l.occurred_at, l.body -> 'draw' as draw from ledger l
    where l.agency_id = w.agency_id and l.stream_id = w.id and l.type = 'work_item.delivered'
      and l.body -> 'draw' is not null
    order by l.version limit 1
  ) d on d.occurred_at >= p_from and d.occurred_at < p_until and (d.draw ->> 'reviewed')::boolean is not true
  where r.agency_id = p_agency and r.id >= p_first_review and r.delegation_id is not null
    and (r.context ->> 'late')::boolean and r.context ->> 'drawKind' = 'for_cause'
    and not exists (
      select from review o
      where o.agency_id = r.agency_id and o.work_item_id = r.work_item_id and o.context ->> 'drawKind' = 'floor'
    )
  order by w.id, r.id;
  return query
  select r.id, r.delegation_id, r.context ->> 'drawKind',
    case when r.context ->> 'firstVerdict' <> 'passed' then (r.context ->> 'firstVerdictAt')::float8 end,
    null::uuid, null::uuid, null::integer, null::timestamptz, d.draw::json
  from review r
  left join lateral (
    select l.body -> 'draw' as draw from ledger l
    where l.agency_id = r.agency_id and l.stream_id = r.work_item_id
      and l.type in ('work_item.held_for_review', 'work_item.late_review_requested')
      and l.body ->> 'reviewId' = r.id::text and l.body -> 'draw' is not null
    order by l.version limit 1
  ) d on true
  where r.agency_id = p_agency and r.id >= p_first_review and r.id < p_end_review and r.delegation_id is not null
    -- A plan that delivers first reviews late what it drew: it was drawn all the same.
    and ((r.context ->> 'late')::boolean is not true or r.context ->> 'drawKind' = 'random')
  order by r.id;
end $$;
