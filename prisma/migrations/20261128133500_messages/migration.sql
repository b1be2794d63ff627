-- What people and programs are told: an outbox of messages that the delivery handler makes of the ledger, and where they
-- went. Not state: the ledger says who was to be told, these say what became of it.
set local role understudy_owner;

-- Where messages for one recipient by one channel queue up, and when something of it is next to be done.
create table message_target (
  agency_id uuid not null,
  id uuid not null,
  recipient_id uuid not null,
  channel text not null,
  wake_at timestamptz(3),
  primary key (agency_id, id)
);
create index message_target_due on message_target (wake_at) where wake_at is not null;

-- The id derives from the key (recipient, channel, escalation, activation, step, round, kind), so that the primary key
-- makes each message once. Many may be sent as one: `carrier_id` is the one whose id the receiver sees.
create table message (
  agency_id uuid not null,
  id uuid not null,
  target_id uuid not null,
  recipient_id uuid not null,
  member_id uuid,
  channel text not null,
  about_id uuid not null,
  activation integer not null,
  step integer,
  round integer not null,
  kind text not null,
  severity text not null,
  cause text not null,
  root text not null,
  shared_root text,
  subject_kind text not null,
  subject_id uuid not null,
  dutiful boolean not null,
  sequence bigint not null,
  happened_at timestamptz(3) not null,
  made_at timestamptz(3) not null,
  not_before timestamptz(3),
  state text not null,
  held_until timestamptz(3),
  held_because text,
  carrier_id uuid,
  form text not null,
  attempts integer not null default 0,
  next_at timestamptz(3),
  told boolean not null default false,
  sent_at timestamptz(3),
  provider_id text,
  outcome text,
  fallback_of uuid,
  read_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id, target_id) references message_target (agency_id, id)
);
create index message_pending on message (agency_id, target_id) where state in ('waiting', 'sending');
create index message_sent on message (agency_id, target_id, sent_at) where carrier_id = id;
create index message_by_carrier on message (carrier_id);
create index message_by_about on message (agency_id, about_id);
create index message_by_recipient on message (agency_id, member_id, sequence, id);
create index message_in_order on message (agency_id, sequence, id);
create index message_undeliverable on message (agency_id, sequence, id) where state = 'undeliverable';
create index message_inbox on message (agency_id, member_id, sequence, id) where channel = 'in_app' and state = 'sent';

-- Every attempt, begun before anything is sent: one without an end was cut off.
create table delivery_attempt (
  agency_id uuid not null,
  message_id uuid not null,
  number integer not null,
  parts integer not null,
  begun_at timestamptz(3) not null,
  ended_at timestamptz(3),
  outcome text,
  status integer,
  provider_id text,
  detail text,
  primary key (agency_id, message_id, number)
);

-- Secrets of channels: what signs webhooks, and the addresses of chats. Wrapped under the installation's master key.
create table channel_secret (
  agency_id uuid not null,
  id uuid not null,
  owner_id uuid not null,
  wrapped bytea not null,
  made_at timestamptz(3) not null default now(),
  retires_at timestamptz(3),
  primary key (agency_id, id)
);
create index channel_secret_by_owner on channel_secret (agency_id, owner_id);

do $$
declare
  t text;
begin
  foreach t in array array['message_target', 'message', 'delivery_attempt', 'channel_secret'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($policy$
      create policy tenant on %I to understudy_app
      using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
      with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
    $policy$, t);
    execute format($policy$
      create policy tenant_in_function on %I to understudy_owner
      using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
      with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
    $policy$, t);
  end loop;
end $$;

grant select, insert, update on message_target, message, delivery_attempt to understudy_app;
grant select, insert, update, delete on channel_secret to understudy_app;

-- The timers see when something is to be sent, and nothing of it.
create policy timers on message_target for select to understudy_timers using (true);
grant select (agency_id, id, wake_at) on message_target to understudy_timers;

reset role;
