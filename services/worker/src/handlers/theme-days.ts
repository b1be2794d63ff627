import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

const sentBack = ['review.fixed_and_accepted', 'review.rework', 'review.critical', 'review.rejected']
const turned = ['review.amended', 'review.overturned']

/**
 * Counts themes of rework by task, cause and day of the client, in the words of the verdicts. A verdict that was turned
 * takes its counts back from the day that it was given on; amended, they count there under their new cause.
 */
export async function themeDays(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const given = events.filter(({ type }) => sentBack.includes(type))
  const turns = events.filter(({ type }) => turned.includes(type))
  if (given.length + turns.length === 0) return
  await client.query(count, [
    [...given, ...turns].map(({ agencyId }) => agencyId),
    [...given, ...turns].map(({ streamId }) => streamId),
    [...given, ...turns].map(({ position }) => position),
    sentBack,
    turned,
  ])
}

/**
 * Every event is looked up in the ledger: a turn counts -1 for what the round's verdict said, and an amendment +1 under
 * the cause that it names. A round can be turned once.
 */
const count = `
  with handled as (select * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as h (agency_id, review_id, position)),
  given as (
    select h.agency_id, h.review_id, v.position, v.occurred_at, v.body -> 'themes' as themes,
      case when l.type = any ($5::text[]) then -1 else 1 end as sign, v.body ->> 'cause' as cause,
      case when l.type = 'review.amended' then coalesce(l.body ->> 'cause', 'assistant') end as cause_now
    from handled h
    join ledger l on l.agency_id = h.agency_id and l.stream_id = h.review_id and l.position = h.position
    join ledger v on v.agency_id = h.agency_id and v.stream_id = h.review_id and v.type = any ($4::text[])
      and v.body ->> 'round' = l.body ->> 'round' and (v.position = l.position or l.type = any ($5::text[]))
  ),
  counted as (
    select agency_id, review_id, position, occurred_at, themes, cause, sign from given
    union all
    select agency_id, review_id, position, occurred_at, themes, cause_now, 1 from given where cause_now is not null
  )
  insert into rework_theme_day as day (agency_id, task_id, theme, cause, day, count)
  select c.agency_id, r.task_id, theme, coalesce(c.cause, 'assistant'), (c.occurred_at at time zone home.zone)::date, sum(c.sign)
  from counted c
  cross join lateral json_array_elements_text(c.themes) as theme
  join review r on r.agency_id = c.agency_id and r.id = c.review_id
  join lateral (
    select coalesce(l.body -> 'calendar' ->> 'zone', l.body ->> 'timeZone') as zone from ledger l
    where l.agency_id = c.agency_id and l.stream_id = r.client_id and l.position < c.position
      and l.type in ('client.registered', 'client.calendar_published')
    order by l.version desc limit 1
  ) home on true
  group by 1, 2, 3, 4, 5
  on conflict (agency_id, task_id, theme, cause, day) do update set count = day.count + excluded.count`
