-- Items of an agency that two reviewed blindly, as each said it before any dispute, by the client's days; null is no
-- limit. A dispute that turned the first verdict decides as a third person does, who has the last word. The draw period of
-- a first verdict is told by its review, so that the ledger need not be opened; where its chance is not settled, it is
-- that while nothing is topped up. Written in the order of the joins, as in commit_batch.
create or replace function blind_pairs(
  p_agency_id uuid, p_from date, p_to date, p_second text, p_third text, p_unsettled float8
) returns table (first text, second text, adjudicated text, inclusion float8)
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
  perform set_config('app.agencies', p_agency_id::text, true);
  return query
  select o.result, d.result, coalesce(a.result, t.result), coalesce(s.probability, p_unsettled)
  from outcome_entry d
  join outcome_entry o
    on o.agency_id = p_agency_id and o.work_item_id = d.work_item_id and o.draw_kind = 'random' and not o.turned
  left join outcome_entry a
    on a.agency_id = p_agency_id and a.work_item_id = d.work_item_id and a.draw_kind = p_third and not a.turned
  left join lateral (
    select (array_agg(e.result order by e.position desc))[1] as result from outcome_entry e
    where e.agency_id = p_agency_id and e.work_item_id = d.work_item_id and e.review_id = o.review_id and e.turned
      and e.sign = 1 and e.result <> o.result
  ) t on true
  left join review r on r.agency_id = p_agency_id and r.id = o.review_id
  left join double_sample s on s.agency_id = p_agency_id and s.task_id = o.task_id
    and s.period = to_char(to_timestamp((r.context ->> 'firstVerdictAt')::float8 / 1000) at time zone 'UTC', 'YYYY-MM')
  where d.agency_id = p_agency_id and d.draw_kind = p_second and not d.turned
    and (p_from is null or d.day >= p_from) and (p_to is null or d.day <= p_to)
  order by d.position;
end $$;
