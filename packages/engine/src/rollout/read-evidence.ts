import { inAgency } from '@understudy/db/key-ring'
import type { Evidence, FirstEvent, RolloutFacts } from '@understudy/domain/rollout/rollout-plan'
import type pg from 'pg'
import type { ClientTasks } from './handed-over.ts'

type Found = Pick<RolloutFacts, 'first' | 'reviewDays'>

/** Days with verdicts that the plan asks for, and no more. */
const daysLooked = 3

/** The events of the ledger that show how far a client's rollout has come. */
export async function readEvidence(
  pool: pg.Pool,
  agencyId: string,
  clientId: string,
  { tasks, delegations }: ClientTasks,
): Promise<Found> {
  const streams = [clientId, ...tasks.map(({ id }) => id)]
  const people = [...new Set(delegations.map(({ delegation }) => delegation.assistantId))]
  const [first, days] = [
    await inAgency(pool, agencyId, firstEvents, [agencyId, clientId, streams, people]),
    await inAgency(pool, agencyId, reviewDays, [agencyId, clientId]),
  ]
  return {
    first: Object.fromEntries(first.map((row) => [row['kind'] as FirstEvent, evidenceOf(row)])),
    reviewDays: days.map(evidenceOf),
  }
}

function evidenceOf(row: Record<string, unknown>): Evidence {
  return {
    type: String(row['type']),
    streamId: String(row['stream_id']),
    position: String(row['position']),
    at: (row['occurred_at'] as Date).getTime(),
  }
}

/** $1 agency  $2 client  $3 the client and its tasks  $4 who has them. Ended delegations count: what happened, happened. */
const firstEvents = `
  with told as (
    select position, stream_id, type, occurred_at, case
      when type = 'client.fit_saved' then 'fit_saved'
      when type = 'client.ways_described' then 'ways_described'
      when type = 'task.brief_published' and (body ->> 'version')::integer > 1 then 'brief_revised'
      when type = 'task.brief_published' then 'brief_published'
      when type = 'task.sop_published' then 'sop_published'
      when type = 'client.policies_saved' then 'turnaround_published'
      when type = 'client.policy_published' and (body ->> 'version')::integer > 1 then 'turnaround_published'
    end as kind
    from ledger where agency_id = $1 and stream_id = any ($3::uuid[])
      and type in ('client.fit_saved', 'client.ways_described', 'task.brief_published', 'task.sop_published', 'client.policies_saved',
        'client.policy_published')
    union all
    select position, stream_id, type, occurred_at, 'access_granted'
    from ledger where agency_id = $1 and stream_id = any ($4::uuid[]) and type = 'member.access_granted'
    union all
    select l.position, l.stream_id, l.type, l.occurred_at, substring(l.type from '[^.]*$')
    from delegation d join ledger l on l.agency_id = d.agency_id and l.stream_id = d.id
      and l.type in ('delegation.shadow_started', 'delegation.reverse_shadow_started', 'delegation.promoted')
    where d.agency_id = $1 and d.client_id = $2
    union all
    select l.position, l.stream_id, l.type, l.occurred_at, 'delegation_assigned'
    from delegation d join ledger l on l.agency_id = d.agency_id and l.stream_id = d.id and l.version = 1
    where d.agency_id = $1 and d.client_id = $2
    union all
    select l.position, l.stream_id, l.type, l.occurred_at, 'answer_published'
    from (select agency_id, id from question where agency_id = $1 and client_id = $2 and scope is not null
      order by id limit 100) q
    join ledger l on l.agency_id = q.agency_id and l.stream_id = q.id and l.type = 'question.published'
  )
  select distinct on (kind) kind, position, stream_id, type, occurred_at from told where kind is not null
  order by kind, position`

/** One verdict of each of the first days that had any. */
const reviewDays = `
  select l.position, l.stream_id, l.type, l.occurred_at
  from (select distinct on (day) day, position from outcome_entry
    where agency_id = $1 and client_id = $2 and sign = 1 and draw_kind <> 'imported' order by day, position limit ${daysLooked}) o
  join ledger l on l.position = o.position
  order by l.position`
