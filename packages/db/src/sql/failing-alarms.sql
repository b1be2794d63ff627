-- Streams whose alarm keeps failing, longest first: shown to whoever runs the installation.
create or replace function failing_alarms(p_failures integer, p_limit integer)
returns table (agency_id uuid, stream_type text, stream_id uuid, wake_at timestamptz, failures integer, failed_at timestamptz,
               error text, next_at timestamptz)
language sql security definer stable
set search_path = public, pg_temp
as $$
  select f.agency, f.stream_type, f.stream_id, f.wake_at, f.failures, f.failed_at, f.error, f.next_at
  from failing_alarm f
  where f.failures >= p_failures
  order by f.wake_at
  limit p_limit
$$;
