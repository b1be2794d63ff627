import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import type { Change } from './read-changes.ts'

/** Of each changed stream, the members who see it although they run nothing of the agency: by its id. */
export type Audience = ReadonlyMap<string, ReadonlySet<string>>

/** Whose own work these streams of one agency are, by the same rules as its reads. */
export async function readAudience(pool: pg.Pool, agencyId: string, changes: readonly Change[]): Promise<Audience> {
  const of = (type: string) => [...new Set(changes.filter((change) => change.type === type).map(({ id }) => id))]
  const ids = ['work_item', 'review', 'delegation', 'task', 'client'].map(of)
  const audience = new Map<string, Set<string>>()
  if (ids.every((list) => list.length === 0)) return audience
  for (const { id, member_id: memberId } of await inAgency(pool, agencyId, statement, [agencyId, ...ids])) {
    const members = audience.get(String(id)) ?? new Set()
    audience.set(String(id), members.add(String(memberId)))
  }
  return audience
}

const statement = `
  select id, assistant_id as member_id from work_item
  where agency_id = $1 and id = any ($2::uuid[]) and assistant_id is not null
  union
  select w.id, d.assistant_id from work_item w
  join delegation d on d.agency_id = $1 and d.task_id = w.task_id
  where w.agency_id = $1 and w.id = any ($2::uuid[])
  union
  select r.id, w.assistant_id from review r
  join work_item w on w.agency_id = $1 and w.id = r.work_item_id
  where r.agency_id = $1 and r.id = any ($3::uuid[]) and w.assistant_id is not null
  union
  select id, assistant_id from delegation where agency_id = $1 and id = any ($4::uuid[])
  union
  select task_id, assistant_id from delegation where agency_id = $1 and task_id = any ($5::uuid[])
  union
  select client_id, assistant_id from delegation where agency_id = $1 and client_id = any ($6::uuid[])`
