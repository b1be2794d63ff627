-- What the streams of a batch of events have to do with access: whose a delegation was, its task, and the tasks that this
-- person still works on; the clients a member works or worked for; and who may get into a client's systems, or into one
-- of nobody's in particular while they work for the client.
create or replace function access_of_events(p_agencies text, p_agency_ids uuid[], p_ids uuid[])
returns table (relation text, "of" uuid, id uuid, client_id uuid)
language plpgsql
set search_path = public, pg_temp
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select 'assistant'::text, d.id, d.assistant_id, d.client_id
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  join delegation d on d.agency_id = w.agency_id and d.id = w.id
  union all
  select 'ended_task', d.id, d.task_id, d.client_id
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  join delegation d on d.agency_id = w.agency_id and d.id = w.id
  union all
  select 'open_task', d.id, o.task_id, o.client_id
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  join delegation d on d.agency_id = w.agency_id and d.id = w.id
  join delegation o on o.agency_id = d.agency_id and o.assistant_id = d.assistant_id and o.state <> 'ended';
  return query
  select distinct 'client'::text, d.assistant_id, d.client_id, d.client_id
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  join delegation d on d.agency_id = w.agency_id and d.assistant_id = w.id
  order by 3;
  return query
  select 'grantee'::text, c.id, m.id, c.id
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  join client c on c.agency_id = w.agency_id and c.id = w.id
  join member m on m.agency_id = c.agency_id
  where exists (
    select from json_array_elements(m.context -> 'grants') g
    where g ->> 'clientId' = c.id::text
       or (g ->> 'clientId' is null
           and exists (select from delegation d where d.agency_id = m.agency_id and d.assistant_id = m.id
                       and d.client_id = c.id and d.state <> 'ended')))
  order by 3;
end $$;
