import pg from 'pg'

/** Everything that the ledger or a projection shows to have happened more often, or seldomer, than once. */
export async function doneTwice(superuserUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const found: string[] = []
  for (const [what, sql] of Object.entries(checks)) {
    const { rows } = await client.query(`${sql} limit 5`)
    found.push(...rows.map((row) => `${what}: ${JSON.stringify(row)}`))
  }
  await client.end()
  return found
}

const once = (type: string) =>
  `select stream_id, count(*)::int as times from ledger where type = '${type}' group by stream_id having count(*) > 1`

const verdicts = `type in ('review.rework', 'review.critical', 'review.rejected', 'review.fixed_and_accepted')`

const checks: Readonly<Record<string, string>> = {
  'an item made twice': `select agency_id, external_id, count(*) from work_item where external_id is not null
    group by 1, 2 having count(*) > 1`,
  'an item given twice': once('work_item.assigned'),
  'an item delivered twice': once('work_item.delivered'),
  'a submission drawn twice': `select stream_id, count(*) filter (where type = 'work_item.submitted')::int as submitted,
      count(*) filter (where type = 'work_item.held_for_review')::int as held,
      count(*) filter (where type = 'work_item.delivered' and body->>'by' = 'demonstrated')::int as shown
    from ledger where stream_type = 'work_item' group by stream_id
    having count(*) filter (where type = 'work_item.submitted') <>
      count(*) filter (where type = 'work_item.held_for_review' or body->>'by' = 'demonstrated')`,
  'two reviews of one item': 'select work_item_id, count(*) from review group by 1 having count(*) > 1',
  'an event answered twice': `select cause, type, stream_id, count(*) from ledger where cause is not null
    group by 1, 2, 3 having count(*) > 1`,
  'a first verdict that is not counted once': `select r.stream_id, count(o.position)::int as counted
    from ledger r left join ledger o on o.type = 'delegation.outcome_recorded' and o.body->>'reviewId' = r.stream_id::text
    where (r.type = 'review.passed' or r.${verdicts}) and r.body->>'round' = '1'
    group by 1 having count(o.position) <> 1`,
  'a rework that was not opened and closed once': `select l.stream_id, l.body->>'workItemId' as item,
      count(*) filter (where l.type = 'delegation.rework_opened') as opened, count(*) filter (where l.type = 'delegation.rework_closed') as closed
    from ledger l where l.type in ('delegation.rework_opened', 'delegation.rework_closed') group by 1, 2
    having count(*) filter (where l.type = 'delegation.rework_opened') <> 1 or count(*) filter (where l.type = 'delegation.rework_closed') <> 1`,
  'themes miscounted': `select t.themes, d.counted from
    (select count(*)::int as themes from ledger, json_array_elements_text(body->'themes') where ${verdicts}) t,
    (select coalesce(sum(count), 0)::int as counted from rework_theme_day) d where t.themes <> d.counted`,
  'a delegation without its record': `select d.id from delegation d left join independence_record r on r.delegation_id = d.id
    where r.delegation_id is null`,
  'a promise with two breaches': `select l.stream_id, h->>'clock' as clock, h->>'cycle' as cycle, count(*)
    from ledger l, json_array_elements(l.body->'happened') h where h->>'kind' = 'breach' group by 1, 2, 3 having count(*) > 1`,
  'a broken promise without its breach': `select w.id from work_item w where w.title = 'Forgotten' and not exists (
    select from ledger l, json_array_elements(l.body->'happened') h
    where l.stream_id = w.id and h->>'kind' = 'breach' and h->>'clock' = 'turnaround')`,
}
