-- What the events of a client's erasure do beside its rows. Part of commit_batch, whose tenants and planner settings it runs
-- under.
create or replace function erase_of_client(p_event_types text[], p_event_agency_ids uuid[], p_event_stream_ids uuid[])
returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  -- Like a person, an erased client loses the key of what was written for it in the same transaction.
  perform forget_client(e.agency_id, e.id)
  from unnest(p_event_types, p_event_agency_ids, p_event_stream_ids) as e (type, agency_id, id)
  where e.type = 'client.erased';
  -- Columns of a work item that never change otherwise are left without their texts with its row.
  update work_item s set title = 'erased', external_id = null
  from generate_series(1, cardinality(p_event_types)) as e (i)
  cross join lateral (
    select f.ctid from work_item f where f.agency_id = p_event_agency_ids[e.i] and f.id = p_event_stream_ids[e.i] offset 0) found
  where p_event_types[e.i] = 'work_item.texts_erased' and s.ctid = found.ctid;
  -- Nobody makes work for a client in the moment in which its erasure begins.
  if exists (
    select from unnest(p_event_types, p_event_agency_ids, p_event_stream_ids) as e (type, agency_id, id)
    join task t on t.agency_id = e.agency_id and t.client_id = e.id
    join work_item i on i.agency_id = t.agency_id and i.task_id = t.id
    where e.type = 'client.erasure_begun'
      and i.state in ('open', 'in_progress', 'blocked', 'submitted', 'in_review', 'rework', 'reopened')
  ) then
    raise exception using errcode = 'US001', message = 'Work was made for a client that is being erased';
  end if;
end $$;
