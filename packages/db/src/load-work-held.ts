import { openStates } from '@understudy/domain/work-item/open-item'
import type pg from 'pg'
import { inAgency } from './key-ring.ts'

/** Something that somebody has: the hand-over of a task by its name, or an open item by its title. */
export interface WorkHeld {
  readonly kind: 'delegation' | 'item'
  readonly id: string
  readonly name: string
  readonly memberId: string
  /** Of a member's: for a scribe alone. */
  readonly isClinical: boolean
}

/** More than anybody reads in a refusal; while one is left, it stands. */
const most = 100

/** A member's hand-overs and clinical items, those for a scribe first; who has an open item of a task, one each, or the first hand-over of a client's work. */
export async function loadWorkHeld(
  pool: pg.Pool,
  agencyId: string,
  of: 'member' | 'task' | 'client',
  id: string,
): Promise<WorkHeld[]> {
  const rows = await inAgency(pool, agencyId, statements[of], [agencyId, id, openStates])
  return rows.map((row) => ({
    kind: row['kind'] as WorkHeld['kind'],
    id: String(row['id']),
    name: String(row['name']),
    memberId: String(row['member_id']),
    isClinical: row['clinical'] === true,
  }))
}

const statements = {
  member: `
    select 'delegation' as kind, d.id, t.name, d.assistant_id as member_id, (t.context ->> 'clinical')::boolean as clinical
    from delegation d join task t on t.agency_id = d.agency_id and t.id = d.task_id
    where d.agency_id = $1 and d.assistant_id = $2 and d.state <> 'ended'
    union all
    select 'item', w.id, w.title, w.assistant_id, true
    from work_item w join task t on t.agency_id = w.agency_id and t.id = w.task_id
    where w.agency_id = $1 and w.assistant_id = $2 and w.state = any ($3)
      and ((t.context ->> 'clinical')::boolean or (w.context ->> 'clinical')::boolean)
    order by clinical desc, id limit ${most}`,
  task: `
    select distinct on (w.assistant_id) 'item' as kind, w.id, w.title as name, w.assistant_id as member_id
    from work_item w
    where w.agency_id = $1 and w.task_id = $2 and w.assistant_id is not null and w.state = any ($3)
    order by w.assistant_id, w.id limit ${most}`,
  client: `
    select 'delegation' as kind, d.id, t.name, d.assistant_id as member_id
    from delegation d join task t on t.agency_id = d.agency_id and t.id = d.task_id
    where d.agency_id = $1 and d.client_id = $2 and $3::text[] is not null
    order by d.id limit 1`,
}
