import type pg from 'pg'

/** What the roll-ups keep of an agency, and what its ledger says when it is counted anew, by queries of another kind. */
export async function rollUps(admin: pg.Client, agencyId: string) {
  const ask = async (text: string) => (await admin.query(text, [agencyId])).rows
  return {
    kept: {
      ...{ saved: await ask(savedKept), turnaround: await ask(turnaroundKept) },
      ...{ promises: await ask(promisesKept), themes: await ask(themesKept) },
    },
    counted: {
      ...{ saved: await ask(saved), turnaround: await ask(turnaround) },
      ...{ promises: await ask(promises), themes: await ask(themes) },
    },
  }
}

const zoneOf = "coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone')"

/** Who had each item when it was first delivered. */
const firstDeliveries = `
  deliveries as (
    select distinct on (stream_id) stream_id, occurred_at as at, position from ledger
    where agency_id = $1 and type in ('work_item.delivered', 'work_item.verdict_turned') order by stream_id, position
  ), items as (
    select stream_id, (body ->> 'clientId')::uuid as client_id, (body ->> 'taskId')::uuid as task_id, occurred_at as made_at,
      actor as made_by, (body ->> 'briefVersion')::integer as brief_version
    from ledger where agency_id = $1 and type = 'work_item.made'
  )`

const savedKept = `
  select client_id, task_id, assistant_id, to_char(day, 'YYYY-MM-DD') as day, items from saved_day
  where agency_id = $1 and items > 0 order by 1, 2, 3, 4`

const saved = `
  with ${firstDeliveries}
  select i.client_id, i.task_id, a.assistant_id, to_char(d.at at time zone ${zoneOf}, 'YYYY-MM-DD') as day, count(*)::int as items
  from deliveries d join items i using (stream_id) join client c on c.agency_id = $1 and c.id = i.client_id
  cross join lateral (
    select (l.body ->> 'assistantId')::uuid as assistant_id from ledger l
    where l.agency_id = $1 and l.stream_id = d.stream_id and l.type = 'work_item.assigned' and l.position < d.position
    order by l.position desc limit 1
  ) a
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`

const turnaroundKept = `
  select work_item_id, made_at, ended_at, ended_by, made_by, brief_version from turnaround_record
  where agency_id = $1 order by 1`

const turnaround = `
  with ${firstDeliveries}
  select i.stream_id as work_item_id, i.made_at, d.at as ended_at, case when d.at is not null then 'delivered' end as ended_by,
    i.made_by, i.brief_version
  from items i left join deliveries d using (stream_id) order by 1`

const clock = '(kind text, cycle integer, audience text, state text, "calendarVersion" integer, "stoppedAt" bigint)'

const promisesKept = `
  select r.work_item_id, c.* from turnaround_record r cross join json_to_recordset(r.promises) as c ${clock}
  where r.agency_id = $1 order by 1, 2, 3, 4`

/** What was said last of each clock. */
const promises = `
  select distinct on (1, 2, 3, 4) l.stream_id as work_item_id, c.*
  from ledger l cross join json_to_recordset(l.body -> 'clocks') as c ${clock}
  where l.agency_id = $1 and l.stream_type = 'work_item' and l.body -> 'clocks' is not null
  order by 1, 2, 3, 4, l.position desc`

const themesKept = `
  select task_id, theme, cause, to_char(day, 'YYYY-MM-DD') as day, count::int from rework_theme_day
  where agency_id = $1 and count <> 0 order by 1, 2, 3, 4`

const themes = `
  select r.task_id, t.theme, coalesce(l.body ->> 'cause', 'assistant') as cause,
    to_char(l.occurred_at at time zone ${zoneOf}, 'YYYY-MM-DD') as day, count(*)::int
  from ledger l join review r on r.agency_id = l.agency_id and r.id = l.stream_id
  join client c on c.agency_id = r.agency_id and c.id = r.client_id
  cross join lateral json_array_elements_text(l.body -> 'themes') as t (theme)
  where l.agency_id = $1 and l.type in ('review.fixed_and_accepted', 'review.rework', 'review.critical', 'review.rejected')
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`
