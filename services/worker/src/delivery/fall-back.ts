import type { Channel } from '@understudy/domain/escalation/policy'
import type { Bundle } from '@understudy/domain/notification/bundle'
import type { MessageDraft } from '@understudy/engine/message/message-draft'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'
import type { Target } from './delivering.ts'
import type { People } from './drafts-of-event.ts'
import type { LoadedTarget } from './load-target.ts'
import { nextReach } from './next-reach.ts'

/** The same messages by the next channel, for those of a bundle that their member hears of by no other (escalation, rule 25). */
export async function fallBack(
  pool: pg.Pool,
  { agencyId }: Target,
  { pending, agency }: LoadedTarget,
  bundle: Bundle,
): Promise<MessageDraft[]> {
  const ids = new Set(bundle.ids)
  const parts = pending.filter(({ id, memberId }) => ids.has(id) && memberId !== null)
  if (parts.length === 0) return []
  return inAgencies(pool, [agencyId], async (client) => {
    const people: People = {
      agency,
      members: await readMembers(
        client,
        agencyId,
        parts.map(({ memberId }) => String(memberId)),
      ),
    }
    const tried = await triedSoFar(client, agencyId, [...ids])
    return parts.flatMap(({ id, memberId, ...part }): MessageDraft[] => {
      const soFar = tried.get(id)
      if (memberId === null || soFar === undefined || soFar.isTold) return []
      const to = nextReach(soFar.channels, memberId, people)
      if (to === undefined) return []
      const { aboutId, activation, step, round, kind, severity, cause, root, sharedRoot, subject, dutiful, sequence } =
        part
      const about = {
        aboutId,
        activation,
        step,
        round,
        kind,
        severity,
        cause,
        root,
        sharedRoot,
        subject,
        dutiful,
        sequence,
      }
      return [
        { agencyId, ...about, ...to, memberId, happenedAt: part.happenedAt, notBefore: part.notBefore, fallbackOf: id },
      ]
    })
  })
}

async function readMembers(
  client: pg.ClientBase,
  agencyId: string,
  ids: readonly string[],
): Promise<People['members']> {
  const { rows } = await client.query({
    name: 'members_to_tell',
    text: 'select id, state, context from member where agency_id = $1 and id = any ($2::uuid[])',
    values: [agencyId, ids],
  })
  return new Map(rows.map(({ id, state, context }) => [id, { ...context, state }]))
}

interface Tried {
  readonly channels: readonly Channel[]
  /** By one of them that works. */
  readonly isTold: boolean
}

/** By which channels the member of each was told the same in the same round, its own among them. */
async function triedSoFar(
  client: pg.ClientBase,
  agencyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Tried>> {
  const { rows } = await client.query({
    name: 'tried_so_far',
    text: `select m.id, array_agg(distinct o.channel) as channels,
        coalesce(bool_or(o.state in ('sent', 'sending') or (o.state = 'waiting' and o.attempts = 0))
          filter (where o.channel <> m.channel), false) as told
      from message m
      cross join lateral (select * from message o where o.about_id = m.about_id offset 0) o
      where m.agency_id = $1 and m.id = any ($2::uuid[])
        and o.agency_id = m.agency_id and o.member_id = m.member_id and o.activation = m.activation and o.round = m.round
        and o.kind = m.kind
      group by m.id`,
    values: [agencyId, ids],
  })
  return new Map(rows.map(({ id, channels, told }) => [id, { channels, isTold: told }]))
}
