set local role understudy_owner;

-- Whether whoever has the link has the address too: it went there by mail, or was shown on the machine itself. A link that an
-- owner hands on proves nothing, since owners write the addresses of their members as they like.
alter table invitation add column proves_address boolean not null default false;

reset role;
