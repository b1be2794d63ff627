-- Enters verdicts into the outcomes that estimates are made of, and takes back those that were turned. What a review is
-- about, and how its submission was drawn, stand in the events that asked for it; the client's zone in the last calendar
-- before the verdict; the agency's zone never changes. Nothing of it lies after the last verdict given, which spares the
-- partitions of the ledger behind it. As in commit_batch, plans must not depend on statistics, and what is looked up by key
-- lies behind an offset: a plan that began with the agencies would look everything up once for each of them. A first version
-- is asked for as a range, since with an equality the order says nothing, and in a small ledger Postgres 15 walks it whole.
create or replace function enter_outcomes(
  p_agency_ids uuid[], p_positions bigint[], p_signs smallint[], p_review_ids uuid[], p_reviewer_ids uuid[],
  p_turned boolean[], p_results text[], p_process boolean[], p_scores float8[], p_given bigint[],
  p_given_at timestamptz[], p_delegation_ids uuid[], p_assistant_ids uuid[]
) returns void
language plpgsql
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_memoize = off
set join_collapse_limit = 1
as $$
declare
  v_last bigint := (select max(given) from unnest(p_given) as g (given));
begin
  insert into outcome_entry (agency_id, position, sign, review_id, work_item_id, client_id, task_id, delegation_id,
    assistant_id, reviewer_id, draw_kind, inclusion, turned, result, process, score, day, drawn_on, drawn_for)
  select e.agency_id, e.position, e.sign, e.review_id, r.work_item_id, r.client_id, r.task_id,
    coalesce(e.delegation_id, r.delegation_id), coalesce(e.assistant_id, r.assistant_id), e.reviewer_id, r.draw_kind,
    drawn.probability, e.turned, e.result, e.process, e.score, (e.given_at at time zone home.zone)::date,
    (drawn.at at time zone own.zone)::date, r.delegation_id
  from (
    select unnest(p_agency_ids) as agency_id, unnest(p_positions) as "position", unnest(p_signs) as sign,
      unnest(p_review_ids) as review_id, unnest(p_reviewer_ids) as reviewer_id, unnest(p_turned) as turned,
      unnest(p_results) as result, unnest(p_process) as process, unnest(p_scores) as score,
      unnest(p_given) as given, unnest(p_given_at) as given_at, unnest(p_delegation_ids) as delegation_id,
      unnest(p_assistant_ids) as assistant_id
  ) e
  join lateral (
    select b."workItemId" as work_item_id, b."clientId" as client_id, b."taskId" as task_id,
      b."delegationId" as delegation_id, b."assistantId" as assistant_id, b."drawKind" as draw_kind
    from (
      select l.body from ledger l
      where l.position <= v_last and l.agency_id = e.agency_id and l.stream_id = e.review_id and l.version <= 1
        and l.type = 'review.requested'
      order by l.version limit 1
    ) asked
    cross join lateral json_to_record(asked.body) as b (
      "workItemId" uuid, "clientId" uuid, "taskId" uuid, "delegationId" uuid, "assistantId" uuid, "drawKind" text)
  ) r on true
  left join lateral (
    select coalesce(l.body -> 'draw' ->> 'probability', l.body -> 'floor' ->> 'probability')::float8 as probability,
      l.occurred_at as at
    from ledger l
    where l.position <= v_last and l.agency_id = e.agency_id and l.stream_id = r.work_item_id
      and l.type in ('work_item.held_for_review', 'work_item.late_review_requested')
      and l.body ->> 'reviewId' = e.review_id::text
    order by l.version limit 1
  ) drawn on true
  join lateral (
    select coalesce(l.body -> 'calendar' ->> 'zone', l.body ->> 'timeZone') as zone from ledger l
    where l.position <= v_last and l.agency_id = e.agency_id and l.stream_id = r.client_id and l.position + 0 < e.given
      and l.type in ('client.registered', 'client.calendar_published')
    order by l.version desc limit 1
  ) home on true
  cross join lateral (
    select a.context ->> 'timeZone' as zone from agency a where a.agency_id = e.agency_id and a.id = e.agency_id offset 0
  ) own
  on conflict do nothing;
end $$;
