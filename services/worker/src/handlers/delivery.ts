import { sentWhereItStirs } from '@understudy/contract/subscriptions'
import type { EscalationEvents } from '@understudy/domain/escalation/escalation'
import { insertMessages } from '@understudy/engine/message/insert-messages'
import type pg from 'pg'
import { draftsOfEvent, warnsPlanning } from '../delivery/drafts-of-event.ts'
import { endsOfFallbacks } from '../delivery/ends-of-fallbacks.ts'
import { readPeople } from '../delivery/read-people.ts'
import { replayMessages } from '../delivery/replay-messages.ts'
import { wakeTargets } from '../delivery/wake-targets.ts'
import type { ProjectionHandler } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'

const ends = new Set<string>([
  'escalation.acknowledged',
  'escalation.snoozed',
  'escalation.resolved',
] satisfies (keyof EscalationEvents)[])

const nowAndThen = new Set<string>(sentWhereItStirs.delivery)

/**
 * Makes the messages that the ledger asks for, each once, in the transaction of its lane's cursor; jobs deliver them.
 * They are no roll-up: a rebuild leaves them alone.
 */
export const delivery: ProjectionHandler = {
  kind: 'projection',
  tables: [],
  async project(client, events) {
    const makes = events.filter(
      (event) => !ends.has(event.type) && (!nowAndThen.has(event.type) || warnsPlanning(event)),
    )
    const people = await readPeople(client, makes)
    const drafts = makes.flatMap((event) => {
      const told = people.get(event.agencyId)
      return told === undefined ? [] : draftsOfEvent(event, told)
    })
    await insertMessages(client, [...drafts, ...(await endsOfFallbacks(client, makes))])
    await cancelled(client, events)
    await replayMessages(
      client,
      events.filter(({ type }) => type === 'agency.message_replayed'),
    )
    await forgetSecrets(client, events)
  },
}

/** What waits is planned anew, and the plan finds that nobody waits for it any more. */
async function cancelled(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const over = events.filter(({ type }) => ends.has(type))
  if (over.length > 0) await wakeTargets(client, over)
}

const forgetting = new Set([
  ...['agency.webhook_deleted', 'agency.chat_disconnected', 'agency.inbound_closed', 'client.feed_left'],
])

async function forgetSecrets(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const gone = events.filter(({ type }) => forgetting.has(type))
  if (gone.length === 0) return
  await client.query(
    `delete from channel_secret s using unnest($1::uuid[], $2::uuid[]) as g (agency_id, owner_id)
     where s.agency_id = g.agency_id and s.owner_id = g.owner_id`,
    [
      gone.map(({ agencyId }) => agencyId),
      gone.map(({ body }) => body['endpointId'] ?? body['chatId'] ?? body['inboundId'] ?? body['feedId']),
    ],
  )
}
