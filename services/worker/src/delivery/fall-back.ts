import type { Channel } from '@understudy/domain/escalation/policy'
import type { Bundle } from '@understudy/domain/notification/plan-target'
import type pg from 'pg'
import { inAgencies } from '../lane/in-agencies.ts'
import type { Target } from './delivering.ts'
import { type People, reachable } from './drafts-of-event.ts'
import type { LoadedTarget } from './load-target.ts'
import type { MessageDraft } from './message-draft.ts'

/** By which another channel takes over, the first that leads somewhere. */
const order: readonly Channel[] = ['email', 'slack', 'teams', 'in_app']

/** The same messages by the next channel, for those of a bundle that their member hears of by no other (escalation, rule 25). */
export async function fallBack(
  pool: pg.Pool,
  { agencyId }: Target,
  { pending, agency, channel }: LoadedTarget,
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
    const told = await toldOtherwise(client, agencyId, [...ids])
    return parts.flatMap(({ id, memberId, ...part }): MessageDraft[] => {
      if (memberId === null || told.has(id)) return []
      const others = order.filter((other) => other !== channel)
      const to = reachable(others, memberId, people).find((one) => one.channel !== channel)
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
  const { rows } = await client.query(
    'select id, state, context from member where agency_id = $1 and id = any ($2::uuid[])',
    [agencyId, ids],
  )
  return new Map(rows.map(({ id, state, context }) => [id, { ...context, state }]))
}

/** Those whose member is told the same in the same round by a channel that works. */
async function toldOtherwise(client: pg.ClientBase, agencyId: string, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query(
    `select distinct m.id from message m join message o on o.agency_id = m.agency_id and o.about_id = m.about_id
       and o.member_id = m.member_id and o.activation = m.activation and o.round = m.round and o.kind = m.kind
       and o.channel <> m.channel and (o.state in ('sent', 'sending') or (o.state = 'waiting' and o.attempts = 0))
     where m.agency_id = $1 and m.id = any ($2::uuid[])`,
    [agencyId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}
