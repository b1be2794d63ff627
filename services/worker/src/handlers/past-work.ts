import type { Verdict } from '@understudy/domain/review/machine'
import { outcomeOfVerdict } from '@understudy/domain/review/outcome-of-verdict'
import type { Cause } from '@understudy/domain/review/review'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'

const imported = 'work_item.imported'

/** What was taken over from a list is made, done by somebody and delivered in one event. */
export function livedThrough(event: LaneEvent): LaneEvent[] {
  if (event.type !== imported) return [event]
  return [
    { ...event, type: 'work_item.made', at: Number(event.body['madeAt']) },
    { ...event, type: 'work_item.assigned' },
    { ...event, type: 'work_item.delivered' },
  ]
}

/**
 * The verdicts and themes of past work, by day of the client. They are a sample of their own: who looked at what, and why,
 * no list tells.
 */
export async function pastVerdicts(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const judged = events.filter(({ type, body }) => type === imported && body['verdict'] !== undefined)
  if (judged.length === 0) return
  const outcomes = judged.map(({ body }) =>
    outcomeOfVerdict(body['verdict'] as Verdict, (body['cause'] ?? null) as Cause | null),
  )
  await client.query(insertPast, [
    judged.map(({ agencyId }) => agencyId),
    judged.map(({ position }) => position),
    judged.map(({ streamId }) => streamId),
    judged.map(({ at }) => new Date(at).toISOString()),
    judged.map(({ body }) => JSON.stringify(body)),
    outcomes.map(({ result }) => result),
    outcomes.map(({ isProcess }) => isProcess),
  ])
}

/** There was no review: the item stands for it. The client's zone stands in the last calendar before the import. */
const insertPast = `
  with past as (
    select p.*, (p.body ->> 'clientId')::uuid as client_id, (p.body ->> 'taskId')::uuid as task_id,
      (p.at at time zone home.zone)::date as day
    from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::timestamptz[], $5::json[], $6::text[], $7::boolean[])
      as p (agency_id, position, item_id, at, body, result, process)
    join lateral (
      select coalesce(l.body -> 'calendar' ->> 'zone', l.body ->> 'timeZone') as zone from ledger l
      where l.agency_id = p.agency_id and l.stream_id = (p.body ->> 'clientId')::uuid and l.position < p.position
        and l.type in ('client.registered', 'client.calendar_published')
      order by l.version desc limit 1
    ) home on true
  ), entered as (
    insert into outcome_entry (agency_id, position, sign, review_id, work_item_id, client_id, task_id, assistant_id,
      draw_kind, inclusion, turned, result, process, day)
    select agency_id, position, 1, item_id, item_id, client_id, task_id, (body ->> 'assistantId')::uuid,
      'imported', 1, false, result, process, day
    from past
    on conflict do nothing
    returning agency_id, position
  )
  insert into rework_theme_day as kept (agency_id, task_id, theme, cause, day, count)
  select p.agency_id, p.task_id, t.theme, coalesce(p.body ->> 'cause', 'assistant'), p.day, count(*)
  from past p join entered e on e.agency_id = p.agency_id and e.position = p.position
  cross join lateral json_array_elements_text(coalesce(p.body -> 'themes', '[]')) as t (theme)
  group by 1, 2, 3, 4, 5
  on conflict (agency_id, task_id, theme, cause, day) do update set count = kept.count + excluded.count`
