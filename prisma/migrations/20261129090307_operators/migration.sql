set local role understudy_owner;

-- Who looks after the installation itself, of all agencies: people, since no owner of an agency can make a person's password as
-- they can a member's key. Named on the machine alone: no service may write here, not even that of sign-in, which reads it.
create table auth.operator (
  user_id text primary key references auth."user" (id) on delete cascade,
  named_at timestamptz(3) not null default now()
);
grant select on auth.operator to understudy_sign_in;

reset role;
