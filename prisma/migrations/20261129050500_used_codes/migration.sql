set local role understudy_owner;

-- Codes of authenticator apps that somebody came in with: within its half minute, and the one before and after, a code is good
-- once. Digests only; who is forgotten takes theirs along.
create table auth.used_code (
  user_id text not null references auth."user" (id) on delete cascade,
  digest bytea not null,
  used_at timestamptz(3) not null default now(),
  primary key (user_id, digest)
);
grant select, insert, update, delete on auth.used_code to understudy_sign_in;

reset role;
