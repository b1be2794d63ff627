import type pg from 'pg'

/**
 * Finished items of every agency over the last year, with their roll-ups and what was asked about them; none of it in the
 * ledger, of which measures read nothing about items.
 */
export async function fillMeasures(admin: pg.Client, itemsAnAgency: number): Promise<void> {
  await admin.query("set session_replication_role = 'replica'")
  for (const statement of [items, records, saved, outcomes, themes, spells, questions])
    await admin.query(statement, [itemsAnAgency])
  await admin.query("set session_replication_role = 'origin'")
  await admin.query('vacuum (analyze)')
}

/** The one task of each agency and its assistant, as the bench founds them. */
const each = 'from task t join delegation d on d.agency_id = t.agency_id and d.task_id = t.id'

const yearMinutes = 365 * 1_440
const madeAt = `now() - make_interval(mins => n * (${yearMinutes} / $1::integer)) - interval '6 hours'`

const clock = (
  kind: string,
) => `json_build_object('kind', '${kind}', 'cycle', 1, 'calendarVersion', 1, 'policy', 'default',
  'policyVersion', 1, 'state', case when n % 12 = 0 then 'missed' else 'hit' end, 'startedAt', 1, 'elapsedBusinessMs', 7200000)`

const items = `
  insert into work_item (agency_id, id, version, hash, state, machine_version, context, updated_at, client_id, task_id,
    delegation_id, assistant_id, title, priority, made_at, done_at)
  select t.agency_id, gen_random_uuid(), 5, '', 'accepted', '1',
    json_build_object('taskId', t.id, 'cycle', 1, 'briefVersion', 1,
      'clocks', json_build_array(${clock('response')}, ${clock('turnaround')})),
    now(), t.client_id, t.id, d.id, d.assistant_id, 'Item ' || n, 'normal', ${madeAt},
    ${madeAt} + make_interval(mins => 30 + n % 300)
  ${each} cross join generate_series(1, $1::integer) n`

const finished = 'work_item where $1::integer is not null and done_at is not null'

const records = `
  insert into turnaround_record (agency_id, work_item_id, client_id, task_id, assistant_id, made_at, ended_at, ended_by,
    made_by, brief_version, promises)
  select agency_id, id, client_id, task_id, assistant_id, made_at, done_at, 'delivered', 'member:' || assistant_id, 1,
    (select json_agg(json_build_object('kind', c.kind, 'cycle', 1, 'audience', null, 'state', c.state, 'calendarVersion', 1))
     from json_to_recordset(context -> 'clocks') as c (kind text, state text))
  from ${finished}
  on conflict do nothing`

const saved = `
  insert into saved_day (agency_id, client_id, task_id, assistant_id, day, items, looks, look_seconds)
  select agency_id, client_id, task_id, assistant_id, done_at::date, count(*), count(*) / 4, count(*) * 60
  from ${finished} group by 1, 2, 3, 4, 5 on conflict do nothing`

/** Every fourth was looked at, and every fifteenth of those was sent back. */
const outcomes = `
  insert into outcome_entry (agency_id, position, sign, review_id, work_item_id, client_id, task_id, delegation_id,
    assistant_id, reviewer_id, draw_kind, inclusion, turned, result, process, day, drawn_on)
  select agency_id, 10000000 + n, 1, gen_random_uuid(), id, client_id, task_id, delegation_id, assistant_id, assistant_id,
    'random', 0.25, false, case when n % 15 = 0 then 'rework' else 'pass' end, false, done_at::date, done_at::date
  from (select *, row_number() over () as n from ${finished}) w where n % 4 = 0`

const themes = `
  insert into rework_theme_day (agency_id, task_id, theme, cause, day, count)
  select distinct agency_id, task_id, 'missing field', 'assistant', day, 1 from outcome_entry
  where $1::integer is not null and result = 'rework' on conflict do nothing`

/** A delegation for every hundred items, two of three of them independent by now. */
const spells = `
  insert into independence_record (agency_id, delegation_id, client_id, task_id, assistant_id, assigned_at,
    independent_at, working_seconds)
  select d.agency_id, gen_random_uuid(), d.client_id, d.task_id, d.assistant_id, now() - make_interval(days => 20 + n),
    case when n % 3 > 0 then now() - make_interval(days => n / 2) end, case when n % 3 > 0 then 200000 end
  ${each} cross join generate_series(1, $1::integer / 100) n`

/** A question for every twenty items, answered an hour later. */
const questions = `
  insert into question (agency_id, id, version, hash, state, machine_version, context, updated_at, client_id, task_id,
    asked_by, asked_of, text, answer, asked_at, answered_at, brief_version, promise, unasked)
  select t.agency_id, gen_random_uuid(), 2, '', case when n % 5 = 0 then 'found' else 'answered' end, '1', '{}', now(),
    t.client_id, t.id, d.assistant_id, 'lead', 'Which form?', 'The blue one', ${madeAt}, ${madeAt} + interval '1 hour',
    1, 'kept', false
  ${each} cross join generate_series(20, $1::integer, 20) n`
