-- Streams whose alarm keeps failing, longest first: shown to whoever runs the installation.
create or replace function failing_alarms(p_failures integer, p_limit integer)
returns table (agency_id uuid, stream_type text, stream_id uuid, wake_at timestamptz, failures integer, failed_at timestamptz,
               error text, next_at timestamptz)
language sql security definer stable
set search_path = public, pg_temp
as $$
  select c.agency, c.stream_type, c.stream_id, c.wake_at, c.failures, c.failed_at, c.error, c.claimed_until
  from due_claim c
  where c.failures >= p_failures
  order by c.wake_at
  limit p_limit
$$;
