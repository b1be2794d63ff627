-- A review that a period floor asked for, and what else the draw passed by of its delegation in the same period. One row
-- without an item where there is nothing else.
create or replace function floor_candidates(p_agency uuid, p_review uuid)
returns table (review json, id uuid, task_id uuid, assistant_id uuid, sop_version integer, done_at timestamptz)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agency::text, true);
  return query
  select r.context, w.id, w.task_id, w.assistant_id, (w.context ->> 'sopVersion')::integer, w.done_at
  from review r
  left join work_item w on w.agency_id = r.agency_id and w.delegation_id = r.delegation_id
    and w.done_at >= to_timestamp((r.context -> 'floor' ->> 'from')::float8 / 1000)
    and w.done_at < to_timestamp((r.context -> 'floor' ->> 'until')::float8 / 1000)
    and w.context ->> 'reviewId' is null and w.context ->> 'lateReviewId' is null
  where r.agency_id = p_agency and r.id = p_review
  order by w.id;
end $$;
