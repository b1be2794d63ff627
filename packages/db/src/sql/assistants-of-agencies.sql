-- The assistants who are there in these agencies, for a handler whose batch may span agencies.
create or replace function assistants_of_agencies(p_agencies text, p_agency_ids uuid[])
returns table (agency_id uuid, id uuid)
language plpgsql
set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  select m.agency_id, m.id from member m
  where m.agency_id = any (p_agency_ids) and m.state = 'active' and (m.context -> 'roles')::jsonb ? 'assistant';
end $$;
