-- What changes beside the ledger and its rows with who somebody is. Part of commit_batch, whose tenants it runs under, once
-- the rows are written. An address is what somebody was invited by: with another one, the invitations that went to the older
-- one end, and who signs in by that is this member no more, unless it is they who said so. Who stops being an assistant was
-- decided to have no hand-over; one that was made meanwhile lets the caller decide again.
create or replace function correct_person(p_types text[], p_agency_ids uuid[], p_ids uuid[], p_bodies json[]) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  update invitation i set revoked_at = now()
  from unnest(p_types, p_agency_ids, p_ids) as e (type, agency_id, id)
  where e.type = 'member.email_corrected' and i.agency_id = e.agency_id and i.member_id = e.id
    and i.accepted_at is null and i.revoked_at is null;
  delete from auth.membership s
  using rows from (unnest(p_types), unnest(p_agency_ids), unnest(p_ids), unnest(p_bodies)) as e (type, agency_id, id, body),
    member m, auth."user" u
  where e.type = 'member.email_corrected' and e.body ->> 'keepsSignIn' is null
    and s.agency_id = e.agency_id and s.member_id = e.id
    and m.agency_id = e.agency_id and m.id = e.id
    and u.id = s.user_id and u.email <> lower(m.context ->> 'email');
  if exists (
    select from unnest(p_types, p_agency_ids, p_ids) as e (type, agency_id, id)
    join member m on m.agency_id = e.agency_id and m.id = e.id
    join delegation d on d.agency_id = m.agency_id and d.assistant_id = m.id and d.state <> 'ended'
    where e.type = 'member.roles_changed' and not (m.context -> 'roles')::jsonb ? 'assistant'
  ) then
    raise exception using errcode = 'US001', message = 'Work was handed over to somebody who stops being an assistant';
  end if;
end $$;
