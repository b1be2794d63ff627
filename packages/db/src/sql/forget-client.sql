-- What is known of an erased client beside the ledger and its rows. Part of commit_batch, whose tenants it runs under: the key
-- of its texts, the addresses of the feeds that its calendar followed, calendars of its due work, and lists of what was gone
-- through.
create or replace function forget_client(p_agency_id uuid, p_client_id uuid) returns void
language plpgsql
set search_path = public, pg_temp
as $$
begin
  delete from person_key k where k.agency_id = p_agency_id and k.person_id = p_client_id;
  delete from due_feed f where f.agency_id = p_agency_id and f.client_id = p_client_id;
  delete from recompute_item i where i.agency_id = p_agency_id and i.client_id = p_client_id;
  delete from channel_secret s using ledger l
  where l.agency_id = p_agency_id and l.stream_id = p_client_id and l.type = 'client.feed_followed'
    and s.agency_id = p_agency_id and s.owner_id = (l.body ->> 'feedId')::uuid;
end $$;
