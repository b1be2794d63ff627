-- Hands failing streams out again at the next sweep.
create or replace function free_failing_alarms(p_stream_ids uuid[]) returns integer
language sql security definer
set search_path = public, pg_temp
as $$
  with freed as (update failing_alarm set next_at = now() where stream_id = any (p_stream_ids) returning 1)
  select count(*)::integer from freed
$$;
