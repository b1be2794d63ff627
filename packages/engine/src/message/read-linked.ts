import { inAgency } from '@understudy/db/key-ring'
import { reasonOf, referenceOf } from '@understudy/domain/notification/reference'
import type { LinkContent } from '../channel/link-token.ts'
import type { Engine } from '../shell/engine.ts'

/** What a link is about: one message, or all that one of them carried and told beside it. */
export interface Linked {
  readonly messageId: string
  readonly escalationId: string
  readonly memberId: string
  readonly reference: string
  readonly reason: string
  /** The escalation's, as it is now. */
  readonly state: string
}

const most = 1_000

/** What the message carried; and of its root, where that groups it, what its recipient had been told of before and is open. */
const carriedOrBeside = `
  select id from message where agency_id = $1 and carrier_id = $2
  union
  select b.id
  from message c
  join escalation o on o.root_id = split_part(c.shared_root, ':', 2)::uuid and o.agency_id = c.agency_id
    and o.root_kind = split_part(c.shared_root, ':', 1) and o.state in ('climbing', 'held', 'exhausted')
  cross join lateral (
    select b.id from message b
    where b.agency_id = c.agency_id and b.about_id = o.id and b.target_id = c.target_id and b.state = 'sent'
      and b.kind <> 'resolved' and b.sequence < c.sequence
    order by b.sequence desc limit 1
  ) b
  where c.agency_id = $1 and c.id = $2 and c.form <> 'digest' and not exists (
    select from message p where p.agency_id = $1 and p.carrier_id = $2 and p.about_id = o.id)`

export async function readLinked({ pool }: Pick<Engine, 'pool'>, link: LinkContent): Promise<Linked[]> {
  const { agencyId, messageId, purpose } = link
  const which =
    purpose === 'acknowledge_all' ? carriedOrBeside : 'select id from message where agency_id = $1 and id = $2'
  const rows = await inAgency(
    pool,
    agencyId,
    `select m.id, m.about_id, m.member_id, m.subject_kind, m.subject_id, m.cause, e.state
     from (${which}) w join message m on m.agency_id = $1 and m.id = w.id
     join escalation e on e.agency_id = m.agency_id and e.id = m.about_id
     where m.member_id is not null order by m.sequence, m.id limit ${most}`,
    [agencyId, messageId],
  )
  return rows.map((row) => ({
    ...{ messageId: String(row['id']), escalationId: String(row['about_id']), memberId: String(row['member_id']) },
    reference: referenceOf({ kind: String(row['subject_kind']), id: String(row['subject_id']) }),
    ...{ reason: reasonOf(String(row['cause'])), state: String(row['state']) },
  }))
}
