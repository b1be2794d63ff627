-- The first round trip of execute: sets the tenants, then answers the rows that the commands name and the rows those
-- hang on (a review's work item, a work item's delegation) unless they are named too, the keys already used, and the
-- database's clock.
-- A row whose version the caller already knows does not come back, nor what hangs on it: the caller names that too. As in
-- commit_batch, plans must not depend on statistics: joins are made in the order they are written, or a plan from when a
-- table was empty would begin with it.
create or replace function load_batch(
  p_agencies text,
  p_types text[], p_agency_ids uuid[], p_ids uuid[], p_known integer[],
  p_key_agency_ids uuid[], p_keys text[]
) returns table (type text, agency_id uuid, id uuid, version integer, hash bytea, state text, context json, at timestamptz)
language plpgsql security definer
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_bitmapscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set join_collapse_limit = 1
as $$
#variable_conflict use_column
begin
  perform set_config('app.agencies', p_agencies, true);
  return query select 'now'::text, null::uuid, null::uuid, 0, null::bytea,
    (extract(epoch from clock_timestamp()) * 1000)::bigint::text, null::json, null::timestamptz;
  if 'agency' = any (p_types) then
    return query
    select 'agency'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join agency s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'agency' and s.version <> w.known;
  end if;
  if 'client' = any (p_types) then
    return query
    select 'client'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join client s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'client' and s.version <> w.known;
  end if;
  if 'member' = any (p_types) then
    return query
    select 'member'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join member s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'member' and s.version <> w.known;
  end if;
  if 'task' = any (p_types) then
    return query
    select 'task'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join task s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'task' and s.version <> w.known;
  end if;
  if 'delegation' = any (p_types) then
    return query
    select 'delegation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join delegation s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'delegation' and s.version <> w.known;
  end if;
  if 'work_item' = any (p_types) then
    return query
    select 'work_item'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join work_item s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'work_item' and s.version <> w.known;
  end if;
  if 'review' = any (p_types) then
    return query
    select 'review'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join review s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'review' and s.version <> w.known;
  end if;
  if 'escalation' = any (p_types) then
    return query
    select 'escalation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join escalation s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'escalation' and s.version <> w.known;
  end if;
  if 'calibration' = any (p_types) then
    return query
    select 'calibration'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join calibration s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'calibration' and s.version <> w.known;
  end if;
  if 'access_checklist' = any (p_types) then
    return query
    select 'access_checklist'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join access_checklist s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'access_checklist' and s.version <> w.known;
  end if;
  if 'question' = any (p_types) then
    return query
    select 'question'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join question s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'question' and s.version <> w.known;
  end if;
  if 'daily_update' = any (p_types) then
    return query
    select 'daily_update'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join daily_update s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'daily_update' and s.version <> w.known;
  end if;
  if 'weekly_review' = any (p_types) then
    return query
    select 'weekly_review'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join weekly_review s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'weekly_review' and s.version <> w.known;
  end if;
  if 'action' = any (p_types) then
    return query
    select 'action'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join action s on s.agency_id = w.agency_id and s.id = w.id
    where w.type = 'action' and s.version <> w.known;
  end if;


  -- Not a stream of that id: the newest escalations about a subject, and what runs or gathers under a root.
  if 'running' = any (p_types) then
    return query
    select 'escalation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids) as w (type, agency_id, id)
    cross join lateral (
      select distinct on (e.subject_kind) e.* from escalation e
      where e.subject_id = w.id and e.agency_id = w.agency_id
      order by e.subject_kind, e.activation desc
    ) s
    where w.type = 'running';
  end if;
  if 'group' = any (p_types) then
    return query
    select 'group'::text, w.agency_id, w.id, 0, null::bytea, g.root_kind, g.group_of, null::timestamptz
    from unnest(p_types, p_agency_ids, p_ids) as w (type, agency_id, id)
    cross join lateral (
      select e.root_kind,
             json_build_object('leaderId', (array_agg(e.id order by e.raised_at, e.id))[1],
                               'firstAt', (extract(epoch from min(e.raised_at)) * 1000)::bigint,
                               'lastAt', (extract(epoch from max(e.raised_at)) * 1000)::bigint,
                               'count', count(*)) as group_of
      from escalation e
      where e.root_id = w.id and e.agency_id = w.agency_id and e.state = 'raised'
      group by e.root_kind
    ) g
    where w.type = 'group';
  end if;

  -- Not a stream: which reviews a member has claimed, for the cap on claims.
  if 'claims' = any (p_types) then
    return query
    select 'claims'::text, w.agency_id, w.id, 0, null::bytea, null::text,
           (select coalesce(json_agg(r.id), '[]'::json) from review r
            where r.agency_id = w.agency_id and r.reviewer_id = w.id and r.state = 'claimed'),
           null::timestamptz
    from unnest(p_types, p_agency_ids, p_ids) as w (type, agency_id, id)
    where w.type = 'claims';
  end if;

  if 'review' = any (p_types) then
    return query
    select 'work_item'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
    join review r on r.agency_id = w.agency_id and r.id = w.id
    join work_item s on s.agency_id = r.agency_id and s.id = r.work_item_id
    where w.type = 'review' and r.version <> w.known
      and (s.agency_id, s.id) not in (select a, i from unnest(p_agency_ids, p_ids) as named (a, i));
    return query
    select 'delegation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from (select distinct r.agency_id, r.delegation_id as id
          from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
          join review r on r.agency_id = w.agency_id and r.id = w.id
          where w.type = 'review' and r.version <> w.known
            and (r.agency_id, r.delegation_id) not in (select a, i from unnest(p_agency_ids, p_ids) as named (a, i))) w
    join delegation s on s.agency_id = w.agency_id and s.id = w.id;
  end if;
  if 'work_item' = any (p_types) then
    return query
    select 'delegation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from (select distinct i.agency_id, i.delegation_id as id
          from unnest(p_types, p_agency_ids, p_ids, p_known) as w (type, agency_id, id, known)
          join work_item i on i.agency_id = w.agency_id and i.id = w.id
          where w.type = 'work_item' and i.version <> w.known
            and (i.agency_id, i.delegation_id) not in (select a, i from unnest(p_agency_ids, p_ids) as named (a, i))) w
    join delegation s on s.agency_id = w.agency_id and s.id = w.id;
  end if;
  if cardinality(p_keys) > 0 then
    return query
    select 'key'::text, k.agency_id, null::uuid, 0, k.fingerprint, k.key, k.result, null::timestamptz
    from unnest(p_key_agency_ids, p_keys) as w (agency_id, key)
    join command_key k on k.agency_id = w.agency_id and k.key = w.key;
  end if;
end $$;
