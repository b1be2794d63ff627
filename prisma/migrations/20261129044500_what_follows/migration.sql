-- What comes of an escalation's subject most nearly, where its root is something else again (escalation, rules 17 and 21).
create index escalation_open_follows on escalation ((context ->> 'follows'))
  where state <> 'resolved' and context ->> 'follows' is not null;
