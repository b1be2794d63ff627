import { subjectOfRoot } from '@understudy/domain/escalation/subject'
import type { Bundle } from '@understudy/domain/notification/bundle'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'
import type { Target } from './delivering.ts'
import { type LoadedTarget, type Waiting, waitingOf } from './load-target.ts'

/** More would fill a message that is about something else. */
const most = 20

/**
 * What else of its root this recipient was told of before and nobody has answered: the feeds of one host do not all fail in
 * the same minute, and what comes later is told beside what came before (escalation, rule 17). Programs are told of each
 * once, in bytes that no attempt changes.
 */
export async function stillOpen(
  pool: pg.Pool,
  { agencyId, targetId }: Target,
  { channel, pending }: Pick<LoadedTarget, 'channel' | 'pending'>,
  { form, ids }: Bundle,
): Promise<Waiting[]> {
  const parts = pending.filter(({ id }) => ids.includes(id))
  const [first] = parts
  const isAlarm = form !== 'digest' && first !== undefined && first.kind !== 'resolved'
  if (channel === 'webhook' || channel === 'in_app' || !isAlarm || first.sharedRoot === null) return []
  const { kind, id } = subjectOfRoot(first.sharedRoot)
  const values = [agencyId, targetId, kind, id, parts.map(({ aboutId }) => aboutId), most]
  return inAgencies(pool, [agencyId], async (client) => {
    const { rows } = await client.query({ name: 'still_open', text: stillOpenSql, values })
    return rows.map(waitingOf)
  })
}

/** As in pending_of_target: what is looked up stands alone behind an offset. */
const stillOpenSql = `
  select m.*
  from (select * from escalation e where e.root_id = $4 and e.state <> 'resolved' offset 0) e
  cross join lateral (
    select * from (select * from message m where m.about_id = e.id offset 0) m
    where m.agency_id = $1 and m.target_id = $2 and m.state = 'sent' and m.kind <> 'resolved' and m.member_id is not null
    order by m.sequence desc limit 1
  ) m
  where e.agency_id = $1 and e.root_kind = $3 and e.state in ('climbing', 'held', 'exhausted') and e.id <> all ($5::uuid[])
  order by m.sequence, m.id limit $6`
