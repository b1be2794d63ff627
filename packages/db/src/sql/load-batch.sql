-- The first round trip of execute: sets the tenants, then answers the rows that the commands name and the rows those
-- hang on (a review's work item, a work item's delegation) unless they are named too, the keys already used, and the
-- database's clock.
-- What is wanted comes kind by kind in the order of streamTypes, then running, group and claims; p_counts says how many
-- of each kind. It is looked up by its place: unnesting the arrays together costs more than the rows that they name.
-- A row whose version the caller already knows does not come back, nor what hangs on it: the caller names that too. As in
-- commit_batch, plans must not depend on statistics: what is looked up for a wanted row lies behind an offset, which keeps
-- it a look-up by key, or a plan from when a table was empty would read all of it each time and then compare.
create or replace function load_batch(
  p_agencies text,
  p_counts integer[], p_agency_ids uuid[], p_ids uuid[], p_known integer[],
  p_key_agency_ids uuid[], p_keys text[]
) returns table (type text, agency_id uuid, id uuid, version integer, hash bytea, state text, context json, at timestamptz)
language plpgsql security definer
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
declare
  v_from integer := 1;
  v_to integer := 0;
  v_items integer := 0;
  v_first_item integer;
  v_last_item integer;
  v_reviews integer := 0;
  v_first_review integer;
  v_last_review integer;
begin
  perform set_config('app.agencies', p_agencies, true);
  return query select 'now'::text, null::uuid, null::uuid, 0, null::bytea,
    (extract(epoch from clock_timestamp()) * 1000)::bigint::text, null::json, null::timestamptz;
  if p_counts[1] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[1];
    return query
    select 'agency'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from agency s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[2] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[2];
    return query
    select 'client'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from client s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[3] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[3];
    return query
    select 'member'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from member s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[4] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[4];
    return query
    select 'task'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from task s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[5] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[5];
    return query
    select 'delegation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from delegation s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[6] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[6];
    return query
    select 'work_item'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from work_item s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
    get diagnostics v_items = row_count;
    v_first_item := v_from;
    v_last_item := v_to;
  end if;
  if p_counts[7] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[7];
    return query
    select 'review'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from review s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
    get diagnostics v_reviews = row_count;
    v_first_review := v_from;
    v_last_review := v_to;
  end if;
  if p_counts[8] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[8];
    return query
    select 'escalation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from escalation s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[9] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[9];
    return query
    select 'calibration'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from calibration s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[10] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[10];
    return query
    select 'access_checklist'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from access_checklist s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[11] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[11];
    return query
    select 'question'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from question s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[12] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[12];
    return query
    select 'daily_update'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from daily_update s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[13] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[13];
    return query
    select 'weekly_review'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from weekly_review s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;
  if p_counts[14] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[14];
    return query
    select 'action'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select * from action s where s.agency_id = p_agency_ids[w.i] and s.id = p_ids[w.i] and s.version <> p_known[w.i] offset 0) s;
  end if;

  -- Not a stream of that id: the newest escalations about a subject, and what runs or gathers under a root.
  if p_counts[15] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[15];
    return query
    select 'escalation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select distinct on (e.subject_kind) e.*
      from (select * from escalation e where e.subject_id = p_ids[w.i] offset 0) e
      where e.agency_id = p_agency_ids[w.i]
      order by e.subject_kind, e.activation desc
    ) s;
  end if;
  if p_counts[16] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[16];
    return query
    select 'group'::text, p_agency_ids[w.i], p_ids[w.i], 0, null::bytea, g.root_kind, g.group_of, null::timestamptz
    from generate_series(v_from, v_to) as w (i)
    cross join lateral (
      select e.root_kind,
             json_build_object('leaderId', (array_agg(e.id order by e.raised_at, e.id))[1],
                               'firstAt', (extract(epoch from min(e.raised_at)) * 1000)::bigint,
                               'lastAt', (extract(epoch from max(e.raised_at)) * 1000)::bigint,
                               'count', count(*)) as group_of
      from (select * from escalation e where e.root_id = p_ids[w.i] and e.state = 'raised' offset 0) e
      where e.agency_id = p_agency_ids[w.i]
      group by e.root_kind
    ) g;
  end if;

  -- Not a stream: which reviews a member has claimed, for the cap on claims.
  if p_counts[17] > 0 then
    v_from := v_to + 1;
    v_to := v_to + p_counts[17];
    return query
    select 'claims'::text, p_agency_ids[w.i], p_ids[w.i], 0, null::bytea, null::text,
           (select coalesce(json_agg(r.id), '[]'::json) from review r
            where r.agency_id = p_agency_ids[w.i] and r.reviewer_id = p_ids[w.i] and r.state = 'claimed'),
           null::timestamptz
    from generate_series(v_from, v_to) as w (i);
  end if;

  -- What came back of reviews and items that the caller did not know, or not as they are: what they hang on comes along.
  if v_reviews > 0 then
    return query
    select 'work_item'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from generate_series(v_first_review, v_last_review) as w (i)
    cross join lateral (
      select r.agency_id, r.work_item_id from review r
      where r.agency_id = p_agency_ids[w.i] and r.id = p_ids[w.i] and r.version <> p_known[w.i] offset 0) r
    cross join lateral (
      select * from work_item s where s.agency_id = r.agency_id and s.id = r.work_item_id offset 0) s
    where r.work_item_id <> all (p_ids);
    return query
    select 'delegation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from (select distinct r.agency_id, r.delegation_id as id
          from generate_series(v_first_review, v_last_review) as w (i)
          cross join lateral (
            select r.agency_id, r.delegation_id from review r
            where r.agency_id = p_agency_ids[w.i] and r.id = p_ids[w.i] and r.version <> p_known[w.i] offset 0) r
          where r.delegation_id <> all (p_ids)) w
    cross join lateral (select * from delegation s where s.agency_id = w.agency_id and s.id = w.id offset 0) s;
  end if;
  if v_items > 0 then
    return query
    select 'delegation'::text, s.agency_id, s.id, s.version, s.hash, s.state, s.context, s.updated_at
    from (select distinct i.agency_id, i.delegation_id as id
          from generate_series(v_first_item, v_last_item) as w (i)
          cross join lateral (
            select i.agency_id, i.delegation_id from work_item i
            where i.agency_id = p_agency_ids[w.i] and i.id = p_ids[w.i] and i.version <> p_known[w.i] offset 0) i
          where i.delegation_id <> all (p_ids)) w
    cross join lateral (select * from delegation s where s.agency_id = w.agency_id and s.id = w.id offset 0) s;
  end if;
  if cardinality(p_keys) > 0 then
    return query
    select 'key'::text, k.agency_id, null::uuid, 0, k.fingerprint, k.key, k.result, null::timestamptz
    from generate_series(1, cardinality(p_keys)) as w (i)
    cross join lateral (
      select * from command_key k where k.agency_id = p_key_agency_ids[w.i] and k.key = p_keys[w.i] offset 0) k;
  end if;
end $$;
