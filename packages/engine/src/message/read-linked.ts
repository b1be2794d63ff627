import { inAgency } from '@understudy/db/key-ring'
import { reasonOf, referenceOf } from '@understudy/domain/notification/reference'
import type { LinkContent } from '../channel/link-token.ts'
import type { Engine } from '../shell/engine.ts'

/** What a link is about: one message, or all that one of them carried. */
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

export async function readLinked({ pool }: Pick<Engine, 'pool'>, link: LinkContent): Promise<Linked[]> {
  const { agencyId, messageId, purpose } = link
  const which = purpose === 'acknowledge_all' ? 'm.carrier_id = $2' : 'm.id = $2'
  const rows = await inAgency(
    pool,
    agencyId,
    `select m.id, m.about_id, m.member_id, m.subject_kind, m.subject_id, m.cause, e.state
     from message m join escalation e on e.agency_id = m.agency_id and e.id = m.about_id
     where m.agency_id = $1 and ${which} and m.member_id is not null order by m.sequence, m.id limit ${most}`,
    [agencyId, messageId],
  )
  return rows.map((row) => ({
    ...{ messageId: String(row['id']), escalationId: String(row['about_id']), memberId: String(row['member_id']) },
    reference: referenceOf({ kind: String(row['subject_kind']), id: String(row['subject_id']) }),
    ...{ reason: reasonOf(String(row['cause'])), state: String(row['state']) },
  }))
}
