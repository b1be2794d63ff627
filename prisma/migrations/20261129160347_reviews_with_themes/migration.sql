set local role understudy_owner;

-- What verdicts named themes for, which what lies behind a theme is listed from.
create index review_themed on review (agency_id, work_item_id)
  where context ->> 'drawKind' <> 'double' and (context ->> 'themes' <> '[]' or context ->> 'themesBefore' <> '[]');

reset role;
