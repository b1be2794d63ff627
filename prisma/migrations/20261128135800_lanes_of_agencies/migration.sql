-- A lane takes whole agencies instead of single streams, so that what two lanes of a handler write never meets. Every lane
-- of a handler is where the one that had got furthest was, which takes that all of them have handled what was sent.
-- A replay's cursor is no lane.

set local role understudy_owner;

do $$
begin
  if exists (select from lane_cursor where position < sent_position) then
    raise exception 'Something that was sent is not handled yet. Let the workers of the version before go on until `understudy status` shows no lane behind, stop them, and migrate again';
  end if;
end $$;

update lane_cursor c
set position = furthest.position, sent_position = furthest.position
from (select handler, max(position) as position from lane_cursor group by handler) furthest
where c.handler = furthest.handler and c.handler not like 'replay:%';

reset role;
