-- The last position that was drawn so far, and the first transaction that had not begun then. Whoever drew it or an
-- earlier one had written its state rows before and so has a lower transaction id: once the oldest transaction still
-- under way is at least `xmax`, nothing will appear at or before `position` any more. `xmin` is that oldest one now.
create or replace function ledger_horizon() returns table ("position" bigint, xmax xid8, xmin xid8)
language plpgsql security definer volatile
set search_path = public, pg_temp
as $$
declare
  v_position bigint;
begin
  -- Two statements, so that the snapshot is younger than the position.
  select case when is_called then last_value else 0 end into v_position from ledger_position;
  return query select v_position, pg_snapshot_xmax(s), pg_snapshot_xmin(s) from pg_current_snapshot() s;
end $$;
