set local role understudy_owner;

-- What was to be reviewed and was not, newest first.
create index review_replaced on review (agency_id, id) where state in ('replaced', 'withdrawn');

reset role;
