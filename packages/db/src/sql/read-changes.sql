-- What was appended to the ledgers of these agencies after a position, in order and without bodies: what live updates
-- tell. The client comes along, because a client's contact may hear of nobody else's streams.
create or replace function read_changes(p_agencies text, p_after bigint, p_limit integer)
returns table ("position" bigint, agency_id uuid, stream_type text, stream_id uuid, type text, client_id uuid)
language plpgsql
set search_path = public, pg_temp
set enable_seqscan = off
as $$
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
    with fresh as materialized (
      select l.position, l.agency_id, l.stream_type, l.stream_id, l.type
      from ledger l where l.position > p_after order by l.position limit p_limit
    )
    select f.position, f.agency_id, f.stream_type, f.stream_id, f.type,
           case when f.stream_type = 'client' then f.stream_id
                else coalesce(w.client_id, r.client_id, d.client_id, t.client_id, e.client_id) end
    from fresh f
    left join work_item w on f.stream_type = 'work_item' and w.agency_id = f.agency_id and w.id = f.stream_id
    left join review r on f.stream_type = 'review' and r.agency_id = f.agency_id and r.id = f.stream_id
    left join delegation d on f.stream_type = 'delegation' and d.agency_id = f.agency_id and d.id = f.stream_id
    left join task t on f.stream_type = 'task' and t.agency_id = f.agency_id and t.id = f.stream_id
    left join escalation e on f.stream_type = 'escalation' and e.agency_id = f.agency_id and e.id = f.stream_id
    order by f.position;
end $$;
