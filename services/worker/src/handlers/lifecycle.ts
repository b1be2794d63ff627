import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { delegationsAffected } from './delegations-affected.ts'
import { unroutedItems } from './unrouted-items.ts'

const actor = { kind: 'system', part: 'lifecycle' } as const

/** Tries the next step of a hand-over whenever a fact of its gate changes, and routes work that has nobody. */
export const lifecycle: CommandHandler = {
  kind: 'commands',
  answer: async (events, context) => [...(await advances(events, context)), ...(await routes(events, context))],
}

async function advances(events: readonly LaneEvent[], { pool }: HandlerContext): Promise<Command[]> {
  const affected = await delegationsAffected(pool, events)
  return affected.map(({ agencyId, delegationId, cause }) => ({
    name: 'delegation.advance',
    agencyId,
    actor,
    cause,
    input: { delegationId },
  }))
}

const opensRouting = new Set([
  'delegation.adopted',
  'delegation.shadow_started',
  'delegation.reverse_shadow_started',
  'delegation.resumed',
  'member.access_granted',
])

async function routes(events: readonly LaneEvent[], { pool }: HandlerContext): Promise<Command[]> {
  const made = events
    .filter(({ type }) => type === 'work_item.made' || type === 'work_item.reopened')
    .map(({ agencyId, streamId, position }) => ({ agencyId, workItemId: streamId, cause: position }))
  const waiting = await unroutedItems(
    pool,
    events.filter(({ type }) => opensRouting.has(type)),
  )
  return [...made, ...waiting].map(({ agencyId, workItemId, cause }) => ({
    name: 'work_item.route',
    agencyId,
    actor,
    cause,
    input: { workItemId },
  }))
}
