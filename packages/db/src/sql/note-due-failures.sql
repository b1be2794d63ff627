-- Streams whose alarm rang and could not be settled: each claim says when it is handed out again, 20 s after the first
-- failure, twice as long after each further one, an hour at most.
create or replace function note_due_failures(p_agency_ids uuid[], p_stream_ids uuid[], p_errors text[])
returns void
language sql security definer
set search_path = public, pg_temp
as $$
  update due_claim c
  set failures = c.failures + 1, failed_at = now(), error = w.error, agency = w.agency_id,
      claimed_until = now() + least(interval '1 hour', interval '20 seconds' * power(2, least(c.failures, 10)))
  from unnest(p_agency_ids, p_stream_ids, p_errors) as w (agency_id, stream_id, error)
  where c.stream_id = w.stream_id
$$;
