-- What waits for a target, in order, with what its plan asks of each: whether its root still gathers, how its escalation
-- stands, whether its receiver was told of it before (what took over from a channel that failed: its member, by any), and
-- may still see it.
-- Of more than `p_most` those that nothing holds yet, then those whose hold or pause ends first: what is held until the
-- morning never stands before what may go now.
-- What of a root is being told and has no message here yet is waited for, so that it comes in one. Whether the recipient
-- may still see the subject is asked here, at sending (escalation, rule 26): whoever runs or reviews sees all of the
-- agency, a client contact their client's, an assistant their own work; nobody is mentioned who does not see the item.
-- As in load_batch, plans must not depend on statistics: what is looked up stands alone behind an offset, and so is a
-- look-up by key also where it was planned while nothing waited.
create or replace function pending_of_target(p_agency_id uuid, p_target_id uuid, p_most integer)
returns table (
  message message, gathering boolean, escalation_state text, single text, was_told boolean, entitled boolean
)
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
begin
  return query
  with pending as (
    select p.whole, p.shared_root, p.carrier_id, p.member_id, p.about_id, p.subject_id, p.kind, p.sequence, p.id
    from (
      select m as whole, m.* from message m
      where m.agency_id = p_agency_id and m.target_id = p_target_id and m.state in ('waiting', 'sending')
      order by coalesce(m.held_until, m.next_at) nulls first, m.sequence, m.id limit p_most
    ) p
  ), gathering as (
    select r.shared_root
    from (
      select distinct p.shared_root, p.member_id, split_part(p.shared_root, ':', 1) as kind,
        split_part(p.shared_root, ':', 2)::uuid as id
      from pending p where p.shared_root is not null and p.carrier_id is null
    ) r
    where exists (
      select from (select * from escalation g where g.root_id = r.id and g.state <> 'resolved' offset 0) g
      where g.agency_id = p_agency_id and g.root_kind = r.kind
        and (g.state = 'raised' or ((r.member_id is null or r.member_id = any (g.told)) and not exists (
          select from (select * from message o where o.about_id = g.id offset 0) o
          where o.agency_id = p_agency_id and o.target_id = p_target_id)))
    )
  )
  select m.whole, m.shared_root in (select g.shared_root from gathering g), e.state, e.context ->> 'single',
    exists (
      select from (select * from message o where o.about_id = m.about_id offset 0) o
      where o.agency_id = p_agency_id and o.kind <> 'resolved' and (o.told or o.state = 'sending')
        and (o.target_id = p_target_id or ((m.whole).fallback_of is not null and o.member_id = m.member_id))
    ),
    case
      when m.member_id is null then true
      when r.state is distinct from 'active' then false
      when m.kind in ('test', 'address_disabled', 'mentioned', 'invitation', 'password_reset') then true
      when (r.context -> 'roles')::jsonb ? 'client_contact' then e.client_id = (r.context ->> 'clientId')::uuid
      when (r.context -> 'roles')::jsonb ?| array['owner', 'ops_lead', 'reviewer'] then true
      else m.subject_id = m.member_id
        or exists (
          select from (select * from work_item w where w.agency_id = p_agency_id and w.id = m.subject_id offset 0) w
          where w.assistant_id = m.member_id)
        or exists (
          select from delegation d
          where d.agency_id = p_agency_id and d.assistant_id = m.member_id and m.subject_id in (d.id, d.task_id)
            and d.state <> 'ended')
    end
  from pending m
  left join lateral (select * from escalation e where e.agency_id = p_agency_id and e.id = m.about_id offset 0) e on true
  left join lateral (select * from member r where r.agency_id = p_agency_id and r.id = m.member_id offset 0) r on true
  order by m.sequence, m.id;
end $$;
