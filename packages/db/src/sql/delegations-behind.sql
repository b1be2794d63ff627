-- The delegations behind reviews, work items, tasks and assistants, for a handler whose batch may span agencies: that of
-- a review or an item, of an item also those of its reviews, on which its rework may be open though somebody else has it by
-- now, and every open one of a task or an assistant; of a review also those of the same person on
-- tasks of its family, which are not its own (`is_shared` says whether they are under the same plan, so that they share
-- its evidence); of a delegation those that might share with it. `is_reworking` says whether the item's rework
-- is open on it; of whoever is in reverse-shadow, `score` and the rest tell how far a promotion is away. What is looked up
-- by key lies behind an offset, as in load_batch. A batch says much about few delegations and tasks: the context of each is
-- read once, and not once more for every item. What a batch seldom asks is a statement of its own.
create or replace function delegations_behind(p_agencies text, p_types text[], p_agency_ids uuid[], p_ids uuid[])
returns table (
  id uuid, delegation_id uuid, work_item_id uuid, is_own boolean, is_shared boolean, is_reworking boolean,
  plan_id text, promote_at integer, score integer
)
language plpgsql
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set enable_memoize = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query
  with behind as materialized (
    select f.id, f.agency_id, r.delegation_id, r.work_item_id, r.task_id, false as is_item
    from (select unnest(p_types) as type, unnest(p_agency_ids) as agency_id, unnest(p_ids) as id) f
    cross join lateral (select * from review r where r.agency_id = f.agency_id and r.id = f.id offset 0) r
    where f.type = 'review'
    union
    select f.id, f.agency_id, w.delegation_id, w.id, null, true
    from (select unnest(p_types) as type, unnest(p_agency_ids) as agency_id, unnest(p_ids) as id) f
    cross join lateral (select * from work_item w where w.agency_id = f.agency_id and w.id = f.id offset 0) w
    where f.type = 'work_item'
    union
    select f.id, f.agency_id, r.delegation_id, r.work_item_id, null, true
    from (select unnest(p_types) as type, unnest(p_agency_ids) as agency_id, unnest(p_ids) as id) f
    cross join lateral (select * from review r where r.agency_id = f.agency_id and r.work_item_id = f.id offset 0) r
    where f.type = 'work_item'
  ), own as materialized (
    select d.agency_id, d.id, d.state, c."openRework"::jsonb as open_rework, c.plan ->> 'promoteAt' as promote_at,
      c.quality ->> 'planId' as plan_id, c.quality ->> 'score' as score
    from (select distinct b.agency_id, b.delegation_id from behind b) b
    cross join lateral (select * from delegation d where d.agency_id = b.agency_id and d.id = b.delegation_id offset 0) d
    cross join lateral json_to_record(d.context) as c ("openRework" json, plan json, quality json)
  ), in_family as materialized (
    select t.agency_id, t.id, t.family
    from (select distinct b.agency_id, b.task_id from behind b where not b.is_item) b
    cross join lateral (
      select t.agency_id, t.id, t.context ->> 'family' as family from task t
      where t.agency_id = b.agency_id and t.id = b.task_id offset 0) t
    where t.family is not null
  )
  select b.id, d.id, b.work_item_id, true, false,
         b.is_item and d.open_rework ? b.work_item_id::text,
         case when d.state = 'reverse_shadow' then d.plan_id end, d.promote_at::integer, d.score::integer
  from behind b
  join own d on d.agency_id = b.agency_id and d.id = b.delegation_id
  union all
  select r.id, d.id, r.work_item_id, false,
         d.context -> 'quality' ->> 'planId' = o.context -> 'quality' ->> 'planId'
         and d.context -> 'quality' ->> 'planVersion' = o.context -> 'quality' ->> 'planVersion',
         false,
         case when d.state = 'reverse_shadow' then d.context -> 'quality' ->> 'planId' end,
         (d.context -> 'plan' ->> 'promoteAt')::integer,
         (d.context -> 'quality' ->> 'score')::integer
  from in_family t
  join behind r on r.agency_id = t.agency_id and r.task_id = t.id
  join delegation o on o.agency_id = r.agency_id and o.id = r.delegation_id
  join delegation d on d.agency_id = o.agency_id and d.assistant_id = o.assistant_id and d.id <> o.id
  join task s on s.agency_id = d.agency_id and s.id = d.task_id and s.context ->> 'family' = t.family
  where d.state <> 'ended';
  if 'delegation' = any (p_types) then
    return query
    select f.id, d.id, null::uuid, false, false, false, null::text, null::integer, null::integer
    from (
      select distinct g.agency_id, g.id
      from (select unnest(p_types) as type, unnest(p_agency_ids) as agency_id, unnest(p_ids) as id) g where g.type = 'delegation'
    ) f
    join delegation o on o.agency_id = f.agency_id and o.id = f.id
    join task t on t.agency_id = o.agency_id and t.id = o.task_id and t.context ->> 'family' is not null
    join delegation d on d.agency_id = o.agency_id and d.assistant_id = o.assistant_id and d.id <> o.id
    join task s on s.agency_id = d.agency_id and s.id = d.task_id and s.context ->> 'family' = t.context ->> 'family'
    where d.state <> 'ended';
  end if;
  if 'task' = any (p_types) then
    return query
    select f.id, d.id, null::uuid, true, false, false, null::text, null::integer, null::integer
    from (
      select distinct g.agency_id, g.id
      from (select unnest(p_types) as type, unnest(p_agency_ids) as agency_id, unnest(p_ids) as id) g where g.type = 'task'
    ) f
    join delegation d on d.agency_id = f.agency_id and d.task_id = f.id
    where d.state <> 'ended';
  end if;
  if 'member' = any (p_types) then
    return query
    select f.id, d.id, null::uuid, true, false, false, null::text, null::integer, null::integer
    from (
      select distinct g.agency_id, g.id
      from (select unnest(p_types) as type, unnest(p_agency_ids) as agency_id, unnest(p_ids) as id) g where g.type = 'member'
    ) f
    join delegation d on d.agency_id = f.agency_id and d.assistant_id = f.id
    where d.state <> 'ended';
  end if;
end $$;
