-- Who may owe a daily update because of these streams (themselves, a delegation of theirs, a client whose work they do, their
-- agency), with the newest of the positions that name them, and the zone of the clients whose work they do, where that is
-- one. For a handler whose batch may span agencies.
create or replace function whose_updates(p_agencies text, p_agency_ids uuid[], p_ids uuid[], p_positions bigint[])
returns table (agency_id uuid, id uuid, cause bigint, zone text)
language plpgsql
set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  with named as (
    select agency_id, id, max("position") as "position"
    from unnest(p_agency_ids, p_ids, p_positions) as f (agency_id, id, "position") group by 1, 2
  ), people as (
    select p.agency_id, p.id, max(p."position") as "position" from (
      select m.agency_id, m.id, n."position" from named n join member m on m.agency_id = n.agency_id and m.id = n.id
      union all
      select m.agency_id, m.id, n."position" from named n join member m on m.agency_id = n.agency_id
      where n.id = n.agency_id and m.state = 'active'
      union all
      select d.agency_id, d.assistant_id, n."position" from named n
      join delegation d on d.agency_id = n.agency_id and d.id = n.id
      union all
      select d.agency_id, d.assistant_id, n."position" from named n
      join delegation d on d.agency_id = n.agency_id and d.client_id = n.id and d.state <> 'ended'
    ) p group by 1, 2
  )
  select p.agency_id, p.id, p."position", z.zone from people p
  join member m on m.agency_id = p.agency_id and m.id = p.id and (m.context -> 'roles')::jsonb ? 'assistant'
  cross join lateral (
    select case when count(distinct o.zone) = 1 then min(o.zone) end as zone from (
      select coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone') as zone
      from delegation d join client c on c.agency_id = d.agency_id and c.id = d.client_id
      where d.agency_id = p.agency_id and d.assistant_id = p.id and d.state <> 'ended'
    ) o
  ) z
  order by p.agency_id, p.id;
end $$;
