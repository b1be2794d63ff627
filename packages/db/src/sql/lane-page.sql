-- The next events of a lane for its handler, in order, and how far the relay has sent the lane; that alone where there is
-- no such event. Its batch may span agencies. The bounds spare the ledger's other partitions.
create or replace function lane_page(
  p_handler text, p_lane smallint, p_types text[], p_after bigint, p_limit integer
) returns table (
  sent_position bigint, "position" bigint, agency_id uuid, stream_type text, stream_id uuid, version integer, type text,
  occurred_at timestamptz, actor text, command_id uuid, body json
)
language plpgsql
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
as $$
#variable_conflict use_column
declare
  v_sent bigint;
  v_agencies text;
  v_positions bigint[];
  v_first bigint;
  v_last bigint;
begin
  select c.sent_position into v_sent from lane_cursor c where c.handler = p_handler and c.lane = p_lane;
  select string_agg(distinct p.agency_id::text, ','), array_agg(p.position), min(p.position), max(p.position)
  into v_agencies, v_positions, v_first, v_last
  from lane_positions(p_types, p_lane, p_after, v_sent, p_limit) p;
  if v_positions is null then
    return query select v_sent, null::bigint, null::uuid, null::text, null::uuid, null::integer, null::text,
      null::timestamptz, null::text, null::uuid, null::json;
    return;
  end if;
  perform set_config('app.agencies', v_agencies, true);
  return query
  select v_sent, l.position, l.agency_id, l.stream_type, l.stream_id, l.version, l.type, l.occurred_at::timestamptz,
    l.actor, l.command_id, l.body
  from ledger l
  where l.position between v_first and v_last and l.position = any (v_positions)
  order by l.position;
end $$;
