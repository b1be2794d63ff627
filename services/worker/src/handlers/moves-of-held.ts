import type { Command } from '@understudy/engine/shell/command'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type Held, heldItems } from './held-items.ts'
import { namedBy } from './named-by.ts'

const actor = { kind: 'system', part: 'lifecycle' } as const

const stopsWork = new Set([
  'member.access_lapsed',
  'member.access_revoked',
  'member.agreement_lapsed',
  'member.absence_began',
  'member.left',
  'member.erased',
])
const leaves = new Set(['member.left', 'member.erased'])

/** One load and one commit each: ten thousand items of somebody who calls in sick move in twenty statements. */
const pageSize = 500

/**
 * What somebody has who may not go on with it moves to whoever covers, earliest due first, in pages (domain, section 6).
 * When an absence ends, what moved and was not begun comes back first, and whoever was away is asked for no longer about
 * what nobody could take. Whoever leaves has no delegation any more. Every command does nothing the second time.
 */
export async function* movesOfHeld(
  events: readonly LaneEvent[],
  { pool }: HandlerContext,
): AsyncGenerator<readonly Command[]> {
  const ended = events.filter(({ type }) => type === 'member.absence_ended')
  const stopped = events.filter(({ type }) => stopsWork.has(type))
  const texts = new Map(stopped.map(({ position, body }) => [position, body['handOff'] as string | undefined]))
  const moves = [
    ...(await heldItems(pool, ended, 'lent')).map((item) => move('work_item.give_back', item)),
    ...(await heldItems(pool, [...stopped, ...ended])).map((item) =>
      move('work_item.route', item, texts.get(item.cause)),
    ),
    ...(await endings(
      stopped.filter(({ type }) => leaves.has(type)),
      pool,
    )),
  ]
  for (let start = 0; start < moves.length; start += pageSize) yield moves.slice(start, start + pageSize)
}

function move(name: string, { agencyId, workItemId, cause, questionIds }: Held, handOff?: string): Command {
  const more = { ...(questionIds.length > 0 && { questionIds }), ...(handOff !== undefined && { handOff }) }
  return { name, agencyId, actor, cause, input: { workItemId, ...more } }
}

/** What is at its review still stays with the delegation: a lead ends it once that is over. */
async function endings(events: readonly LaneEvent[], pool: HandlerContext['pool']): Promise<Command[]> {
  if (events.length === 0) return []
  const { agencies, agencyIds, ids, positions } = namedBy(events)
  const { rows } = await pool.query<{ agency_id: string; id: string; cause: number }>({
    name: 'delegations_of',
    text: 'select * from delegations_of($1, $2, $3, $4)',
    values: [agencies, agencyIds, ids, positions],
  })
  return rows.map(({ agency_id: agencyId, id: delegationId, cause }) => ({
    ...{ name: 'delegation.end', agencyId, actor, cause },
    input: { delegationId, reason: 'They have left the agency' },
  }))
}
