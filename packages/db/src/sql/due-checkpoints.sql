-- Counts the events up to `p_upto` for their agencies, a bounded number at a time, and answers the agencies whose turn
-- it is: those with `p_events` waiting, and those with some waiting since before `p_older_than`. Reading what is old
-- means reading a long stretch of the ledger, so that when one agency is old enough, those that waited since before
-- `p_along` come along. One caller at a time, who holds the cursor's row until the checkpoints are written.
create or replace function due_checkpoints(
  p_upto bigint, p_most bigint, p_events integer, p_now timestamptz, p_older_than timestamptz, p_along timestamptz,
  p_limit integer
) returns table (agency_id uuid, number integer, upto_position bigint, hash bytea, counted_position bigint, waiting integer, is_old boolean)
language plpgsql security definer volatile
set search_path = public, pg_temp
as $$
#variable_conflict use_column
declare
  v_from bigint;
  v_to bigint;
  v_some_old boolean;
begin
  select position into v_from from relay_cursor where name = 'checkpoints' for update;
  v_to := least(p_upto, v_from + p_most);
  if v_to > v_from then
    insert into checkpoint_progress as p (agency_id, hash, counted_position, waiting, waiting_since)
    select l.agency_id, decode(repeat('00', 32), 'hex'), v_to, count(*), p_now
    from ledger l where l.position > v_from and l.position <= v_to
    group by l.agency_id
    order by l.agency_id
    on conflict (agency_id) do update
      set counted_position = excluded.counted_position, waiting = p.waiting + excluded.waiting,
          waiting_since = coalesce(p.waiting_since, excluded.waiting_since);
    update relay_cursor set position = v_to where name = 'checkpoints';
  end if;
  v_some_old := exists (select from checkpoint_progress p where p.waiting_since <= p_older_than);
  return query
  select p.agency_id, p.number, p.upto_position, p.hash, p.counted_position, p.waiting,
         v_some_old and p.waiting_since <= p_along
  from checkpoint_progress p
  where p.waiting >= p_events or (v_some_old and p.waiting_since <= p_along)
  order by p.waiting_since, p.agency_id
  limit p_limit;
end $$;
