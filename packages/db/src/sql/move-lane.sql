-- Moves the cursor of a handler's lane in the transaction of what was written for its events; one that has moved on
-- raises US002. Not waiting for the disk loses nothing: the log is written in order, so that a crash of the server takes
-- back the cursor together with the batch, and whatever followed from either. The lane is then found standing and sent
-- again. Asked for last in a transaction, so that the relay, which writes into the same row, waits for nobody.
create or replace function move_lane(p_handler text, p_lane smallint, p_from bigint, p_to bigint) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update lane_cursor set position = p_to where handler = p_handler and lane = p_lane and position = p_from;
  if not found then
    raise exception using errcode = 'US002', message = 'The lane cursor has moved on';
  end if;
end $$;
