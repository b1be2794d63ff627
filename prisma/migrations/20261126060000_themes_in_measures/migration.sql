-- The counts of themes are a roll-up of the measures handler from here on; the rework handler opens process fixes. Both
-- begin again at the ledger's start: counts are made anew, and what came back lately is told to its task.
set local role understudy_owner;

-- Row-level security hides every row from a delete.
truncate rework_theme_day, turnaround_record, outcome_entry;
update lane_cursor set position = 0 where handler in ('rework', 'measures');

reset role;
