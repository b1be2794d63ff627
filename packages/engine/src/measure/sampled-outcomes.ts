/**
 * What came of first submissions, one row an entry, for parameters $1 agency, $2 client, $3 task and $4 assistant. Where
 * a third person decided between two reviewers, theirs counts (quality, section 3). A floor makes it likelier for every
 * submission of its days to be looked at, which is known only afterwards: its chance takes the place of the draw's, for
 * what was drawn at the same share by the same delegation. What came of the submission, and whose it turned out to be,
 * may have no say in it.
 */
export const sampledOutcomes = `
  adjudicated as (
    select work_item_id, result, process from outcome_entry
    where agency_id = $1 and draw_kind = 'adjudication'
    group by work_item_id, result, process having sum(sign) > 0
  ), sampled as (
    select e.assistant_id, e.task_id, e.client_id, e.day, e.sign, e.draw_kind, e.position, e.review_id, e.work_item_id,
      coalesce(a.result, e.result) as result, coalesce(a.process, e.process) as process,
      coalesce(f.probability, e.inclusion) as inclusion
    from outcome_entry e left join adjudicated a on a.work_item_id = e.work_item_id
    left join floor_day f on f.agency_id = $1 and f.delegation_id = coalesce(e.drawn_for, e.delegation_id)
      and f.day = e.drawn_on and e.draw_kind = 'random' and f.num::float8 / f.den = e.inclusion
    where e.agency_id = $1 and ($2::uuid is null or e.client_id = $2) and ($3::uuid is null or e.task_id = $3)
      and ($4::uuid is null or e.assistant_id = $4)
  )`
