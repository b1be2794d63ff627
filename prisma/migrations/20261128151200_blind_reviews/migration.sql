-- Reviews by which somebody repeats another's, blindly, and which wait for it: every read of somebody who may judge asks
-- which work that is. They are one in twenty of what is drawn at random.
create index review_double_waiting on review (agency_id)
  where state in ('requested', 'claimed') and context ->> 'drawKind' = 'double';
