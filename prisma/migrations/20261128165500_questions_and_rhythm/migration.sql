-- Questions with their answers and FAQ entries, daily updates, weekly reviews, and the actions that come of these.
-- Trigrams come with every Postgres that we run on, as a trusted extension of its contrib modules.
create extension if not exists pg_trgm;
set local role understudy_owner;

create table question (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  hash bytea not null,
  state text not null,
  machine_version text not null,
  context json not null,
  wake_at timestamptz(3),
  virtual_wake_at timestamptz(3),
  updated_at timestamptz(3) not null,
  client_id uuid not null,
  task_id uuid not null,
  work_item_id uuid,
  asked_by uuid not null,
  asked_of text not null,
  text text not null,
  answer text,
  scope text,
  found_in uuid,
  asked_at timestamptz(3) not null,
  answered_at timestamptz(3),
  brief_version integer not null,
  promise text,
  unasked boolean not null,
  due_at timestamptz(3),
  primary key (agency_id, id)
);
alter table question set (fillfactor = 80);
-- Which answers lie near is looked for among those of one client: an index on words or trigrams would not be used under
-- row-level security, whose policies come before operators that are not leakproof (decision 35).
create index question_answered on question (client_id, task_id) where answer is not null;
create index question_by_task on question (task_id, brief_version);
create index question_by_client on question (client_id, id);
create index question_by_work_item on question (work_item_id) where work_item_id is not null;
create index question_by_asker on question (asked_by, id);
create index question_wake on question (wake_at) where wake_at is not null;
create index question_virtual_wake on question (agency_id, virtual_wake_at) where virtual_wake_at is not null;

create table daily_update (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  hash bytea not null,
  state text not null,
  machine_version text not null,
  context json not null,
  wake_at timestamptz(3),
  virtual_wake_at timestamptz(3),
  updated_at timestamptz(3) not null,
  member_id uuid not null,
  date text not null,
  posted_at timestamptz(3) not null,
  primary key (agency_id, id)
);
alter table daily_update set (fillfactor = 80);
create index daily_update_by_member on daily_update (member_id, date);
create index daily_update_by_date on daily_update (date, id);

create table weekly_review (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  hash bytea not null,
  state text not null,
  machine_version text not null,
  context json not null,
  wake_at timestamptz(3),
  virtual_wake_at timestamptz(3),
  updated_at timestamptz(3) not null,
  client_id uuid not null,
  week text not null,
  held_at timestamptz(3) not null,
  primary key (agency_id, id)
);
alter table weekly_review set (fillfactor = 80);
create index weekly_review_by_client on weekly_review (client_id, week);

create table action (
  agency_id uuid not null,
  id uuid not null,
  version integer not null,
  hash bytea not null,
  state text not null,
  machine_version text not null,
  context json not null,
  wake_at timestamptz(3),
  virtual_wake_at timestamptz(3),
  updated_at timestamptz(3) not null,
  client_id uuid not null,
  owner_id uuid not null,
  weekly_review_id uuid,
  due_on text not null,
  due_at timestamptz(3) not null,
  overdue_since timestamptz(3),
  primary key (agency_id, id)
);
alter table action set (fillfactor = 80);
create index action_by_client on action (client_id, id);
create index action_by_owner on action (owner_id, id);
create index action_wake on action (wake_at) where wake_at is not null;
create index action_virtual_wake on action (agency_id, virtual_wake_at) where virtual_wake_at is not null;

-- What somebody has open, and what they finished on a day: their daily update is drafted from it.
create index work_item_by_assistant on work_item (assistant_id, done_at);

do $$
declare
  t text;
begin
  foreach t in array array['question', 'daily_update', 'weekly_review', 'action'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format($policy$create policy tenant on %I to understudy_app
      using (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))
      with check (agency_id = any (array(select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x)))$policy$, t);
    execute format($policy$create policy tenant_in_function on %I to understudy_owner
      using (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))
      with check (agency_id in (select x::uuid from unnest(string_to_array(nullif(current_setting('app.agencies', true), ''), ',')) x))$policy$, t);
    execute format('grant select on %I to understudy_app', t);
  end loop;
  foreach t in array array['question', 'action'] loop
    execute format('create policy timers on %I for select to understudy_timers using (true)', t);
    execute format('grant select (agency_id, id, wake_at) on %I to understudy_timers', t);
  end loop;
end $$;

reset role;
