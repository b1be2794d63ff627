-- For each of these questions: everybody who had the same one, as far as its words tell, about the same task under the
-- same version of the brief, first asked first. Two are the same where most of their trigrams are, or where one answer of
-- the FAQ was taken for both; what was withdrawn, or written for the FAQ without a question, was asked by nobody.
create or replace function repeated_questions(p_agencies text, p_agency_ids uuid[], p_ids uuid[])
returns table (id uuid, task_id uuid, brief_version integer, text text, asked json)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select q.id, q.task_id, q.brief_version, (array_agg(r.text order by r.asked_at, r.id))[1],
         json_agg(json_build_object('questionId', r.id, 'at', (extract(epoch from r.asked_at) * 1000)::bigint)
                  order by r.asked_at, r.id)
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  join question q on q.agency_id = w.agency_id and q.id = w.id and not q.unasked
  cross join lateral (
    select o.id, o.text, o.asked_at from question o
    where o.task_id = q.task_id and o.brief_version = q.brief_version and o.agency_id = q.agency_id
      and not o.unasked and o.state <> 'withdrawn'
      and (coalesce(o.found_in, o.id) = coalesce(q.found_in, q.id) or similarity(o.text, q.text) >= 0.5)
    order by o.asked_at desc limit 200
  ) r
  group by q.id, q.task_id, q.brief_version;
end $$;
