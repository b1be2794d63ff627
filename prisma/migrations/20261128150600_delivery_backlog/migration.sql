-- The timers tell what waits by each channel, over all agencies: how much it is and since when it might have gone, and
-- nothing of whom or what it is about.
set local role understudy_owner;

create policy timers on message for select to understudy_timers using (true);
grant select (agency_id, channel, state, made_at, held_until) on message to understudy_timers;

reset role;
