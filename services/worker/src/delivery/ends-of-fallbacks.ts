import type { EscalationEvents } from '@understudy/domain/escalation/escalation'
import type { Channel } from '@understudy/domain/escalation/policy'
import type { MessageDraft } from '@understudy/engine/message/message-draft'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { aboutEscalation } from './drafts-of-event.ts'

/**
 * Whoever heard of an escalation by another channel than its steps name, since these had failed, hears of its end there
 * (escalation, rule 16). Whether they did hear is looked at when it is sent.
 */
export async function endsOfFallbacks(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<MessageDraft[]> {
  const ends = events.filter(({ type, body }) => type === 'escalation.notified' && body['kind'] === 'resolved')
  if (ends.length === 0) return []
  const { rows } = await client.query<{ about_id: string; recipient_id: string; member_id: string; channel: Channel }>({
    name: 'fallbacks_about',
    text: `select distinct m.about_id, m.recipient_id, m.member_id, m.channel
      from unnest($1::uuid[], $2::uuid[]) as e (agency_id, id)
      cross join lateral (select * from message m where m.about_id = e.id offset 0) m
      where m.agency_id = e.agency_id and m.fallback_of is not null and m.member_id is not null and m.kind <> 'resolved'`,
    values: [ends.map(({ agencyId }) => agencyId), ends.map(({ streamId }) => streamId)],
  })
  return ends.flatMap((event) => {
    const { recipients } = event.body as unknown as EscalationEvents['escalation.notified']
    const heard = new Set(recipients.map(({ member }) => member))
    return rows
      .filter(({ about_id, member_id }) => about_id === event.streamId && heard.has(member_id))
      .map(({ recipient_id: recipientId, member_id: memberId, channel }) => ({
        ...aboutEscalation(event),
        ...{ recipientId, memberId, channel, notBefore: null },
      }))
  })
}
