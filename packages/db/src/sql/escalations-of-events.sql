-- What the streams of a batch of events have to do with escalations: what runs about them (`cause` is the subject's kind),
-- the item that a review looks at and what runs about that; and of an escalation: which of its root wait for their
-- first notice, which run that come of its subject, or may by now, which it holds, and how its subject stands (`cause` is the subject's
-- kind, its state, whether somebody has it, and the escalation's own state); and of an agency, which a mute holds.
-- What is looked up by another key than its own stands alone behind an offset: the agency and the state beside it would let
-- a plan from when nothing ran go through all that runs in an agency. For the owner, whose policy no index answers.
create or replace function escalations_of_events(p_agencies text, p_agency_ids uuid[], p_ids uuid[])
returns table (relation text, "of" uuid, id uuid, cause text)
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
  return query
  select 'running'::text, e.subject_id, e.id, e.subject_kind
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  cross join lateral (select * from escalation e where e.subject_id = w.id offset 0) e
  where e.agency_id = w.agency_id and e.state <> 'resolved';

  return query
  select 'item'::text, r.id, r.work_item_id, null::text
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  cross join lateral (select * from review r where r.agency_id = w.agency_id and r.id = w.id offset 0) r;
  return query
  select 'running'::text, e.subject_id, e.id, e.subject_kind
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  cross join lateral (select * from review r where r.agency_id = w.agency_id and r.id = w.id offset 0) r
  cross join lateral (select * from escalation e where e.subject_id = r.work_item_id offset 0) e
  where e.agency_id = r.agency_id and e.state <> 'resolved';

  return query
  select 'gathering'::text, l.root_id, e.id, l.root_kind
  from (select distinct l.agency_id, l.root_kind, l.root_id
        from unnest(p_agency_ids, p_ids) as w (agency_id, id)
        cross join lateral (select * from escalation l where l.agency_id = w.agency_id and l.id = w.id offset 0) l) l
  cross join lateral (select * from escalation e where e.root_id = l.root_id and e.state = 'raised' offset 0) e
  where e.agency_id = l.agency_id and e.root_kind = l.root_kind;
  -- By root, by what they follow, and open work that a member has or should have, a client's, and what a review or a
  -- question is about: whether such work comes of it is asked of each that is told so.
  return query
  select distinct 'below'::text, h.id, e.id, e.cause
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  cross join lateral (select * from escalation h where h.agency_id = w.agency_id and h.id = w.id offset 0) h
  cross join lateral (
    select e.agency_id, e.id, e.cause from escalation e
    where e.root_id = h.subject_id and e.state <> 'resolved' and e.root_kind = h.subject_kind
    union all
    select e.agency_id, e.id, e.cause
    from (select * from escalation e where e.follows = h.subject_kind || ':' || h.subject_id offset 0) e
    where e.state <> 'resolved'
    union all
    select e.agency_id, e.id, e.cause
    from (
      select i.id from work_item i
      where h.subject_kind in ('grant', 'member') and i.assistant_id = h.subject_id and i.done_at is null
      union all
      select i.id from delegation d
      cross join lateral (select * from work_item i where i.task_id = d.task_id and i.done_at is null offset 0) i
      where h.subject_kind in ('grant', 'member') and d.assistant_id = h.subject_id and d.agency_id = h.agency_id
        and i.assistant_id is null
      union all
      select c.subject_id from escalation c
      where h.subject_kind = 'client' and c.client_id = h.subject_id and c.state <> 'resolved'
      union all
      select r.work_item_id from review r
      where h.subject_kind = 'review' and r.agency_id = h.agency_id and r.id = h.subject_id
      union all
      select q.work_item_id from question q
      where h.subject_kind = 'question' and q.agency_id = h.agency_id and q.id = h.subject_id offset 0
    ) o
    cross join lateral (select * from escalation e where e.subject_id = o.id offset 0) e
    where e.state <> 'resolved' and e.subject_kind = 'work_item' offset 0
  ) e
  where h.state <> 'resolved' and e.agency_id = h.agency_id and e.id <> h.id;
  return query
  select 'subject'::text, e.id, e.subject_id, concat_ws(' ', e.subject_kind, s.state, s.is_covered, e.state)
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  cross join lateral (select * from escalation e where e.agency_id = w.agency_id and e.id = w.id offset 0) e
  cross join lateral (
    select i.state, i.assistant_id is not null and i.context ->> 'uncoveredSince' is null as is_covered
    from work_item i where e.subject_kind = 'work_item' and i.agency_id = e.agency_id and i.id = e.subject_id
    union all
    select r.state, false from review r
    where e.subject_kind = 'review' and r.agency_id = e.agency_id and r.id = e.subject_id
    union all
    select q.state, false from question q
    where e.subject_kind = 'question' and q.agency_id = e.agency_id and q.id = e.subject_id
  ) s
  where e.state <> 'resolved';
  return query
  select 'inhibited'::text, w.id, e.id, e.cause
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  cross join lateral (select * from escalation e where e.inhibited_by = w.id offset 0) e
  where e.agency_id = w.agency_id and e.state <> 'resolved';
  return query
  select 'held'::text, a.id, e.id, e.cause
  from unnest(p_agency_ids, p_ids) as w (agency_id, id)
  cross join lateral (select * from agency a where a.agency_id = w.agency_id and a.id = w.id offset 0) a
  cross join lateral (select * from escalation e where e.agency_id = a.agency_id and e.state = 'held' offset 0) e;
end $$;
