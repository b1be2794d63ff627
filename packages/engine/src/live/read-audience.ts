import { inAgency } from '@understudy/db/key-ring'
import type pg from 'pg'
import type { Change } from './read-changes.ts'

/** Who is told of changes although they run nothing of the agency, by member. */
export interface Audience {
  /** Of each changed stream, who sees it: by its id. */
  readonly seeing: ReadonlyMap<string, ReadonlySet<string>>
  /** Of each change that took work from somebody, who had it until then: by its position. */
  readonly losing: ReadonlyMap<number, string>
}

export const noAudience: Audience = { seeing: new Map(), losing: new Map() }

/** Whose own work these streams of one agency are, by the same rules as its reads, and whose it was until just now. */
export async function readAudience(pool: pg.Pool, agencyId: string, changes: readonly Change[]): Promise<Audience> {
  const [seeing, losing] = await Promise.all([
    readSeeing(pool, agencyId, changes),
    readLosing(pool, agencyId, changes.filter(mayTake)),
  ])
  return { seeing, losing }
}

async function readSeeing(pool: pg.Pool, agencyId: string, changes: readonly Change[]): Promise<Audience['seeing']> {
  const of = (type: string) => [...new Set(changes.filter((change) => change.type === type).map(({ id }) => id))]
  const ids = ['work_item', 'review', 'delegation', 'task', 'client'].map(of)
  const seeing = new Map<string, Set<string>>()
  if (ids.every((list) => list.length === 0)) return seeing
  for (const { id, member_id: memberId } of await inAgency(pool, agencyId, seeingStatement, [agencyId, ...ids])) {
    const members = seeing.get(String(id)) ?? new Set()
    seeing.set(String(id), members.add(String(memberId)))
  }
  return seeing
}

/** Events with which work comes to somebody, or is nobody's any more. */
const moves = ['work_item.imported', 'work_item.assigned', 'work_item.left_uncovered', 'work_item.reopened']

const mayTake = ({ eventType }: Change) => moves.includes(eventType) && eventType !== 'work_item.imported'

async function readLosing(pool: pg.Pool, agencyId: string, taking: readonly Change[]): Promise<Audience['losing']> {
  if (taking.length === 0) return new Map()
  const asked = [agencyId, moves, taking.map(({ id }) => id), taking.map(({ position }) => position)]
  const rows = await inAgency(pool, agencyId, losingStatement, asked)
  return new Map(rows.map(({ position, member_id: memberId }) => [Number(position), String(memberId)]))
}

const seeingStatement = `
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

/** Whom the last move before each of these had given the work to, where it had given it to anybody. */
const losingStatement = `
  select taking.position, held.member_id
  from unnest($3::uuid[], $4::bigint[]) as taking (stream_id, position)
  cross join lateral (
    select l.body ->> 'assistantId' as member_id from ledger l
    where l.agency_id = $1 and l.stream_id = taking.stream_id and l.position < taking.position
      and l.type = any ($2::text[]) and (l.body ->> 'assistantId' is not null or l.body ->> 'unassigned' = 'true')
    order by l.version desc limit 1
  ) held
  where held.member_id is not null`
