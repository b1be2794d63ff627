-- Four lanes a handler instead of sixteen: a job brings more events, whose batch shares its round trips. A new lane is
-- where the four old ones that it takes over were, which takes that all of them have been handled.

set local role understudy_owner;

do $$
begin
  if exists (select from lane_cursor where position < sent_position) then
    raise exception 'Something that was sent is not handled yet. Let the workers of the version before go on until `understudy status` shows no lane behind, stop them, and migrate again';
  end if;
end $$;

update lane_cursor c
set position = whole.position, sent_position = whole.sent_position
from (select handler, lane % 4 as lane, max(position) as position, max(sent_position) as sent_position
      from lane_cursor group by handler, lane % 4) whole
where c.handler = whole.handler and c.lane = whole.lane;

delete from lane_cursor where lane >= 4;

reset role;
