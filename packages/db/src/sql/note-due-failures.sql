-- Streams whose alarm rang and could not be settled: each is handed out again 20 s after the first failure, twice as long
-- after each further one, an hour at most.
create or replace function note_due_failures(
  p_agency_ids uuid[], p_stream_types text[], p_stream_ids uuid[], p_wake_at timestamptz[], p_errors text[]
) returns void
language sql security definer
set search_path = public, pg_temp
as $$
  insert into failing_alarm as f (agency, stream_type, stream_id, wake_at, failures, failed_at, next_at, error)
  select distinct on (w.stream_id) w.agency_id, w.stream_type, w.stream_id, w.wake_at, 1, now(), now() + interval '20 seconds', w.error
  from unnest(p_agency_ids, p_stream_types, p_stream_ids, p_wake_at, p_errors) as w (agency_id, stream_type, stream_id, wake_at, error)
  order by w.stream_id
  on conflict (stream_id) do update set
    wake_at = excluded.wake_at, failed_at = excluded.failed_at, error = excluded.error,
    failures = case when f.wake_at = excluded.wake_at then f.failures + 1 else 1 end,
    next_at = now() + case when f.wake_at = excluded.wake_at
                           then least(interval '1 hour', interval '20 seconds' * power(2, least(f.failures, 10)))
                           else interval '20 seconds' end
$$;
