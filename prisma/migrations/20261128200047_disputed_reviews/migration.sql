set local role understudy_owner;

-- What waits for the decision of a dispute, soonest end first.
create index review_disputed on review (agency_id, wake_at, id) where state = 'disputed';

reset role;
