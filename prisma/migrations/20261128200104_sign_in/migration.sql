-- Sign-in by people: a schema and a role of its own. Who signs in is known before any agency is, so these tables belong to
-- no agency; the role that reads them sees nothing else, and no other role sees them. They have the names that better-auth
-- gives them. Invitations belong to an agency like everything else.
do $$
begin
  if not exists (select from pg_roles where rolname = 'understudy_sign_in') then create role understudy_sign_in nologin; end if;
end $$;
grant understudy_sign_in to current_user;
create schema auth;
grant all on schema auth to understudy_owner;
grant usage on schema auth to understudy_sign_in;

set local role understudy_owner;

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz(3) not null,
  "updatedAt" timestamptz(3) not null,
  "twoFactorEnabled" boolean
);

-- Of a session's cookie the token is one half: it is worth nothing without the signature under the installation's key.
create table auth.session (
  id text primary key,
  "expiresAt" timestamptz(3) not null,
  token text not null unique,
  "createdAt" timestamptz(3) not null,
  "updatedAt" timestamptz(3) not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" (id) on delete cascade,
  -- What it was opened with, and which of the person's agencies it is in.
  method text not null,
  "agencyId" uuid
);
create index session_by_user on auth.session ("userId");

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz(3),
  "refreshTokenExpiresAt" timestamptz(3),
  scope text,
  password text,
  "createdAt" timestamptz(3) not null,
  "updatedAt" timestamptz(3) not null,
  unique ("providerId", "accountId")
);
create index account_by_user on auth.account ("userId");

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz(3) not null,
  "createdAt" timestamptz(3) not null,
  "updatedAt" timestamptz(3) not null
);
create index verification_by_identifier on auth.verification (identifier);

create table auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz(3)
);
create index two_factor_by_user on auth."twoFactor" ("userId");

create table auth.passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "credentialID" text not null unique,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz(3),
  aaguid text
);
create index passkey_by_user on auth.passkey ("userId");

create table auth."rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

-- Which person of the installation is which member of which agency.
create table auth.membership (
  agency_id uuid not null,
  member_id uuid not null,
  user_id text not null references auth."user" (id) on delete cascade,
  joined_at timestamptz(3) not null default now(),
  primary key (agency_id, member_id),
  unique (user_id, agency_id)
);

-- Wrong passwords by address, known here or not: the digest of the address, so that the table tells nobody who tried.
create table auth.lockout (
  digest bytea primary key,
  failures integer not null,
  failed_at timestamptz(3) not null,
  locked_until timestamptz(3)
);

grant select, insert, update, delete on all tables in schema auth to understudy_sign_in;

create table invitation (
  agency_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  digest bytea not null,
  made_by uuid,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  revoked_at timestamptz(3),
  primary key (agency_id, id),
  foreign key (agency_id, member_id) references member (agency_id, id)
);
create unique index invitation_by_digest on invitation (digest);
create index invitation_by_member on invitation (member_id);

-- What a key may be used for, with spaces between; everything that its member may where nothing is said.
alter table api_key add column scopes text;

-- Which key changed something: written with the commit that it is about.
create table key_use (
  agency_id uuid not null,
  command_id uuid not null,
  key_id uuid not null,
  recorded_at timestamptz(3) not null,
  primary key (agency_id, command_id)
);
create index key_use_by_key on key_use (key_id, recorded_at);

do $$
declare
  t text;
begin
  foreach t in array array['invitation', 'key_use'] loop
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
grant select, insert, update on invitation to understudy_app;
grant select on key_use to understudy_app;

reset role;
