import type { Channel } from '@understudy/domain/escalation/policy'
import type { Bundle } from '@understudy/domain/notification/bundle'
import { type Chats, chatFor } from '@understudy/domain/notification/chats'
import type { MessageDraft } from '@understudy/engine/message/message-draft'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'
import type { Target } from './delivering.ts'
import type { People } from './drafts-of-event.ts'
import type { LoadedTarget, Waiting } from './load-target.ts'
import { nextReach } from './next-reach.ts'

/** A message, and one of those who would have heard of it. */
interface Missed {
  readonly part: Waiting
  readonly memberId: string
}

/**
 * The same messages by the next channel, for everybody who hears of those of a bundle by no other (escalation, rule 25). A
 * chat of the agency's speaks to all at once whom a step tells by it: each of them is told by the next.
 */
export async function fallBack(
  pool: pg.Pool,
  { agencyId }: Target,
  loaded: LoadedTarget,
  bundle: Bundle,
): Promise<MessageDraft[]> {
  const { pending, agency } = loaded
  const ids = new Set(bundle.ids)
  // A test is of its one channel: that it comes by another would say nothing of it.
  const parts = pending.filter(({ id, memberId, kind }) => ids.has(id) && memberId !== null && kind !== 'test')
  if (parts.length === 0) return []
  return inAgencies(pool, [agencyId], async (client) => {
    const missed = await whoMisses(client, agencyId, loaded, parts)
    const members = await readMembers(
      client,
      agencyId,
      missed.map(({ memberId }) => memberId),
    )
    const people: People = { agency, members }
    const tried = await triedSoFar(client, agencyId, people, missed)
    return missed.flatMap((one): MessageDraft[] => {
      const { part, memberId } = one
      const soFar = tried.get(keyOf(one))
      if (soFar === undefined || soFar.isTold) return []
      const to = nextReach(soFar.channels, memberId, people)
      if (to === undefined) return []
      const { id, aboutId, activation, step, round, kind, severity, cause, root, sharedRoot, subject } = part
      const about = { aboutId, activation, step, round, kind, severity, cause, root, sharedRoot, subject }
      const { dutiful, sequence, happenedAt, notBefore } = part
      return [{ agencyId, ...about, ...to, memberId, dutiful, sequence, happenedAt, notBefore, fallbackOf: id }]
    })
  })
}

const keyOf = ({ part, memberId }: Missed) => `${part.id} ${memberId}`

/** The member of each; by a chat of the agency's everybody whom its event tells by it. */
async function whoMisses(
  client: pg.ClientBase,
  agencyId: string,
  { agency: { chats = {} }, channel, recipientId }: LoadedTarget,
  parts: readonly Waiting[],
): Promise<Missed[]> {
  const own = parts.map((part): Missed => ({ part, memberId: String(part.memberId) }))
  const isChat = channel === 'slack' || channel === 'teams'
  // A chat that was disconnected meanwhile may have been the agency's.
  if (!isChat || (chats[recipientId]?.memberId ?? null) !== null) return own
  const { rows } = await client.query({
    name: 'told_by_events',
    text: `select l.position, r ->> 'member' as member_id
      from ledger l cross join lateral json_array_elements(l.body -> 'recipients') r
      where l.agency_id = $1 and l.position = any ($2::bigint[]) and l.type = 'escalation.notified'
        and (r -> 'channels')::jsonb ? $3`,
    values: [agencyId, parts.map(({ sequence }) => sequence), channel],
  })
  const toldWith = Map.groupBy(rows, ({ position }) => Number(position))
  const others = parts.flatMap((part) =>
    (toldWith.get(part.sequence) ?? [])
      .map(({ member_id }): Missed => ({ part, memberId: member_id }))
      .filter(({ memberId }) => !hasOwnChat(chats, channel, memberId)),
  )
  return [...new Map([...own, ...others].map((one) => [keyOf(one), one])).values()]
}

const hasOwnChat = (chats: Chats, channel: Channel, memberId: string) =>
  Object.values(chats).some((chat) => chat.channel === channel && chat.memberId === memberId)

async function readMembers(
  client: pg.ClientBase,
  agencyId: string,
  ids: readonly string[],
): Promise<People['members']> {
  const { rows } = await client.query({
    name: 'members_to_tell',
    text: 'select id, state, context from member where agency_id = $1 and id = any ($2::uuid[])',
    values: [agencyId, [...new Set(ids)]],
  })
  return new Map(rows.map(({ id, state, context }) => [id, { ...context, state }]))
}

interface Tried {
  readonly channels: readonly Channel[]
  /** By one of them that works. */
  readonly isTold: boolean
}

/** By which channels each was told the same in the same round, by a chat that they share too, and by its own channel. */
async function triedSoFar(
  client: pg.ClientBase,
  agencyId: string,
  { agency: { chats = {} } }: People,
  missed: readonly Missed[],
): Promise<ReadonlyMap<string, Tried>> {
  const chatsBy = (channel: 'slack' | 'teams') =>
    missed.map(({ memberId }) => chatFor(chats, channel, memberId) ?? null)
  const { rows } = await client.query({
    name: 'tried_so_far',
    text: `select p.id, p.member_id, array_agg(distinct o.channel) as channels,
        coalesce(bool_or(o.state in ('sent', 'sending') or (o.state = 'waiting' and o.attempts = 0))
          filter (where o.channel <> m.channel), false) as told
      from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) as p (id, member_id, slack, teams)
      cross join lateral (select * from message m where m.agency_id = $1 and m.id = p.id offset 0) m
      cross join lateral (select * from message o where o.about_id = m.about_id offset 0) o
      where o.agency_id = $1 and (o.member_id = p.member_id or o.recipient_id in (p.slack, p.teams))
        and o.activation = m.activation and o.round = m.round and o.kind = m.kind
      group by p.id, p.member_id`,
    values: [
      ...[agencyId, missed.map(({ part }) => part.id), missed.map(({ memberId }) => memberId)],
      ...[chatsBy('slack'), chatsBy('teams')],
    ],
  })
  return new Map(rows.map(({ id, member_id, channels, told }) => [`${id} ${member_id}`, { channels, isTold: told }]))
}
