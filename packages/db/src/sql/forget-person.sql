-- What is known of an erased person beside the ledger and its rows. Part of commit_batch, whose tenants it runs under: the
-- key of their fields, every way in, what they follow, and where they were told things. Who is a member of another agency
-- too keeps their account and loses this one; anybody else is forgotten by sign-in altogether.
create or replace function forget_person(p_agency_id uuid, p_member_id uuid) returns void
language plpgsql
set search_path = public, pg_temp
as $$
declare
  v_user_id text;
begin
  delete from person_key k where k.agency_id = p_agency_id and k.person_id = p_member_id;
  delete from due_feed f where f.agency_id = p_agency_id and f.member_id = p_member_id;
  delete from invitation i where i.agency_id = p_agency_id and i.member_id = p_member_id;
  delete from api_key k where k.agency_id = p_agency_id and k.member_id = p_member_id and k.session_of is not null;
  update api_key k set name = 'erased', revoked_at = coalesce(k.revoked_at, now())
  where k.agency_id = p_agency_id and k.member_id = p_member_id;
  delete from channel_secret s
  using agency a cross join lateral json_each(a.context -> 'chats') c
  where a.agency_id = p_agency_id and a.id = p_agency_id and c.value ->> 'memberId' = p_member_id::text
    and s.agency_id = p_agency_id and s.owner_id = c.key::uuid;
  delete from channel_secret s using message m
  where m.agency_id = p_agency_id and m.member_id = p_member_id and s.agency_id = p_agency_id and s.owner_id = m.id;
  delete from auth.membership m where m.agency_id = p_agency_id and m.member_id = p_member_id
  returning m.user_id into v_user_id;
  if v_user_id is null then
    return;
  end if;
  if exists (select from auth.membership m where m.user_id = v_user_id) then
    delete from auth.session s where s."userId" = v_user_id and s."agencyId" = p_agency_id;
    return;
  end if;
  delete from auth.verification v where v.value like '%' || v_user_id || '%';
  delete from auth."user" u where u.id = v_user_id;
end $$;
