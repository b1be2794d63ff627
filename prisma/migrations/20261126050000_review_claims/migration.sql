-- What each reviewer has claimed and not answered, for the cap on claims.
set local role understudy_owner;

create index review_claimed on review (agency_id, reviewer_id) where state = 'claimed';

reset role;
