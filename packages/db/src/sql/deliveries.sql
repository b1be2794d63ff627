-- What an agency's delegations handed in over some time: work that the draw passed by, delivered when it was handed in,
-- and reviews that were asked for then and hold for the floor of the period. What was looked at meanwhile for another
-- reason is left out. Ids of reviews begin with the instant at which they were asked for.
create or replace function deliveries(
  p_agency uuid, p_from timestamptz, p_until timestamptz, p_first_review uuid, p_end_review uuid
) returns table (
  id uuid, delegation_id uuid, is_review boolean, is_random boolean,
  task_id uuid, assistant_id uuid, sop_version integer, done_at timestamptz
)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agency::text, true);
  return query
  select w.id, w.delegation_id, false, false, w.task_id, w.assistant_id, (w.context ->> 'sopVersion')::integer, w.done_at
  from work_item w
  where w.agency_id = p_agency and w.done_at >= p_from and w.done_at < p_until and w.delegation_id is not null
    and w.context ->> 'reviewId' is null and w.context ->> 'lateReviewId' is null
  order by w.id;
  return query
  select r.id, r.delegation_id, true, r.context ->> 'drawKind' = 'random',
         null::uuid, null::uuid, null::integer, null::timestamptz
  from review r
  where r.agency_id = p_agency and r.id >= p_first_review and r.id < p_end_review and r.delegation_id is not null
    -- A plan that delivers first reviews late what it drew: it was drawn all the same.
    and ((r.context ->> 'late')::boolean is not true or r.context ->> 'drawKind' = 'random')
  order by r.id;
end $$;
