import type { CountedWorkQuery } from '@understudy/contract/http/counted-work'
import { madeBetween, spansOfClients } from './made-between.ts'
import { sampledOutcomes } from './sampled-outcomes.ts'

/**
 * One way to count, as what is counted: rows of ids. Of all of them $1 agency  $2 client  $3 task  $4 assistant
 * $5 the instant  $6 $7 $8 as `madeBetween` has them  $9 kind of task  $10 after which item  $11 how many; further ones
 * are the way's own.
 */
const ofType = (taskId: string) =>
  `($9::text is null or ${taskId} in (select t.id from task t where t.agency_id = $1 and t.context ->> 'taskType' = $9))`

const ofCut = (row: string) => `${row}.agency_id = $1 and ($2::uuid is null or ${row}.client_id = $2)
  and ($3::uuid is null or ${row}.task_id = $3) and ($4::uuid is null or ${row}.assistant_id = $4)
  and ($10::uuid is null or ${row}.work_item_id > $10) and ${ofType(`${row}.task_id`)}`

/** Records of turnaround that were made in the span, of which this holds beside. */
const recordsMade = (such: string) => `
  with ${spansOfClients}
  select r.work_item_id as id from turnaround_record r ${madeBetween}
  where ${ofCut('r')} and r.made_at >= $6::timestamptz and r.made_at <= $5 and ${such} order by 1 limit $11`

/** $12 internal ones too  $13 kind of promise  $14 whom it was made to */
const hasEnded = `exists (
  select from json_to_recordset(r.promises) as c (kind text, audience text, state text)
  where c.state in ('hit', 'missed') and ($12 or c.audience is null) and ($13::text is null or c.kind = $13)
    and ($14::text is null or coalesce(c.audience, 'client') = $14))`

/** Verdicts that sent work back, and those that turned one; the last word on a round names its themes. */
const verdicts = `('review.fixed_and_accepted', 'review.rework', 'review.critical', 'review.rejected')`
const turns = `('review.amended', 'review.overturned')`

/** By day of the client, of reviews and of past work that came from a list. $12 words of the theme, or null */
const themed = `
  with ${spansOfClients}, named as (
    select r.work_item_id, r.client_id, v.at, v.themes
    from review r cross join lateral (
      select min(l.occurred_at) filter (where l.type in ${verdicts}) as at,
        (array_agg(case when l.type = 'review.overturned' then '[]' else l.body ->> 'themes' end order by l.version desc)
          filter (where l.type = 'review.overturned' or l.body ->> 'themes' is not null))[1]::jsonb as themes
      from ledger l
      where l.agency_id = $1 and l.stream_id = r.id and (l.type in ${verdicts} or l.type in ${turns})
      group by l.body ->> 'round'
    ) v
    where r.agency_id = $1 and $4::uuid is null and r.context ->> 'drawKind' <> 'double'
      and (r.context ->> 'themes' <> '[]' or r.context ->> 'themesBefore' <> '[]')
      and ($2::uuid is null or r.client_id = $2) and ($3::uuid is null or r.task_id = $3)
      and ($10::uuid is null or r.work_item_id > $10) and ${ofType('r.task_id')}
    union all
    select e.work_item_id, e.client_id, l.occurred_at, (l.body ->> 'themes')::jsonb
    from outcome_entry e join ledger l on l.agency_id = $1 and l.stream_id = e.work_item_id and l.type = 'work_item.imported'
    where e.draw_kind = 'imported' and l.body ->> 'themes' is not null and ${ofCut('e')}
  )
  select n.work_item_id as id from named n join spans z on z.id = n.client_id and n.at >= z.since and n.at < z.until
  where n.at >= $6::timestamptz and n.at <= $5 and jsonb_array_length(n.themes) > 0
    and ($12::text[] is null or n.themes ?| $12)
  group by 1 order by 1 limit $11`

export const countedStatements: Readonly<Record<CountedWorkQuery['counted'], string>> = {
  made: recordsMade('true'),
  promised: recordsMade(hasEnded),
  /** $12 kinds of draw */
  judged: `
    with ${sampledOutcomes}
    select r.work_item_id as id from sampled r join task k on k.agency_id = $1 and k.id = r.task_id
    where r.day between $6::timestamptz::date - 1 and $5::timestamptz::date + 1
      and ($7::date is null or r.day >= $7) and ($8::date is null or r.day <= $8)
      and r.draw_kind = any ($12::text[]) and r.inclusion > 0
      and ($10::uuid is null or r.work_item_id > $10) and ($9::text is null or k.context ->> 'taskType' = $9)
    group by 1 having sum(r.sign) > 0 order by 1 limit $11`,
  themed,
  open: recordsMade('r.ended_at is null'),
}
