import type { LeftOpen } from '@understudy/domain/client/erase-client'
import { openStates } from '@understudy/domain/work-item/open-item'
import type pg from 'pg'
import { inAgency } from './key-ring.ts'

/** What of a client is not over: its state says so, or an alarm of it is set. One line a kind, with how many there are. */
export async function loadLeftOpen(pool: pg.Pool, agencyId: string, clientId: string): Promise<LeftOpen[]> {
  const rows = await inAgency(pool, agencyId, statement, [agencyId, clientId, openStates])
  return rows.map((row) => ({
    kind: row['kind'] as LeftOpen['kind'],
    count: Number(row['count']),
    id: String(row['id']),
    name: row['name'] === null ? null : String(row['name']),
  }))
}

const isArmed = (name: string) => `(${name}.wake_at is not null or ${name}.virtual_wake_at is not null)`

/** $1 agency  $2 client  $3 states of open work items */
const statement = `
  select kind, count(*)::integer as count, (array_agg(id order by id))[1] as id, (array_agg(name order by id))[1] as name
  from (
    select 'work_item' as kind, w.id, w.title as name
    from task t join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
    where t.agency_id = $1 and t.client_id = $2 and (w.state = any ($3) or ${isArmed('w')})
    union all
    select 'review', r.id, w.title
    from task t
    join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
    join review r on r.agency_id = w.agency_id and r.work_item_id = w.id
    where t.agency_id = $1 and t.client_id = $2
      and (r.state in ('requested', 'claimed', 'resubmitted', 'disputed') or ${isArmed('r')})
    union all
    select 'delegation', d.id, t.name
    from delegation d join task t on t.agency_id = d.agency_id and t.id = d.task_id
    where d.agency_id = $1 and d.client_id = $2 and d.state <> 'ended'
    union all
    select 'escalation', e.id, null from escalation e
    where e.agency_id = $1 and e.client_id = $2 and e.state <> 'resolved'
    union all
    select 'question', q.id, q.text from question q
    where q.agency_id = $1 and q.client_id = $2 and (q.state = 'asked' or ${isArmed('q')})
    union all
    select 'access_checklist', a.id, null from access_checklist a
    where a.agency_id = $1 and a.client_id = $2 and a.state = 'open'
    union all
    select 'action', a.id, a.context ->> 'text' from action a
    where a.agency_id = $1 and a.client_id = $2 and a.state = 'open'
    union all
    select 'weekly_review', v.id, v.context ->> 'week' from weekly_review v
    where v.agency_id = $1 and v.client_id = $2 and v.state = 'held'
    union all
    select 'cadence', t.id, t.name from task t
    where t.agency_id = $1 and t.client_id = $2 and ${isArmed('t')}
    union all
    select 'inbound', i.key::uuid, t.name
    from agency g cross join lateral json_each(g.context -> 'inbound') i
    join task t on t.agency_id = g.agency_id and t.id = (i.value ->> 'taskId')::uuid
    where g.agency_id = $1 and g.id = $1 and t.client_id = $2
  ) open
  group by kind order by kind`
