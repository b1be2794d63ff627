-- The last position that any commit has drawn, its own tenant's or not: where a new listener begins.
create or replace function ledger_position_now() returns bigint
language sql security definer stable
set search_path = public, pg_temp
as $$
  select case when is_called then last_value else 0 end from ledger_position
$$;
