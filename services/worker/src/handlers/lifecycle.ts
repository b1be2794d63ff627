import type { Command } from '@understudy/engine/shell/command'
import type { CommandHandler, HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { delegationsAffected } from './delegations-affected.ts'
import { movesOfHeld } from './moves-of-held.ts'
import { unassignedItems } from './unassigned-items.ts'
import { type Unrouted, unmarkedItems, unroutedItems } from './unrouted-items.ts'
import { workOfCadences } from './work-of-cadences.ts'

const actor = { kind: 'system', part: 'lifecycle' } as const

/** Tries the next step of a hand-over whenever a fact of its gate changes, makes work that recurs, and routes what has nobody. */
export const lifecycle: CommandHandler = {
  kind: 'commands',
  async *answer(events, context) {
    yield* workOfCadences(events, context)
    yield* movesOfHeld(events, context)
    yield* marksOfClinical(events, context)
    const first = [...(await advances(events, context)), ...(await routes(events, context))]
    let isFirst = true
    for await (const waiting of routesOfWaiting(events, context)) {
      yield isFirst ? [...first, ...waiting] : waiting
      isFirst = false
    }
    if (isFirst) yield first
  },
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

async function* marksOfClinical(events: readonly LaneEvent[], { pool }: HandlerContext): AsyncGenerator<Command[]> {
  const marked = events.filter(({ type }) => type === 'task.marked_clinical')
  for await (const items of unmarkedItems(pool, marked))
    yield items.map(({ agencyId, workItemId, cause }) => ({
      ...{ name: 'work_item.mark_clinical', agencyId, actor, cause, input: { workItemId } },
    }))
}

const opensRouting = new Set([
  'member.absence_ended',
  'delegation.adopted',
  'delegation.shadow_started',
  'delegation.reverse_shadow_started',
  'delegation.resumed',
  'member.access_granted',
  'member.access_reviewed',
  'member.access_kept',
  'member.agreement_signed',
  'client.compliance_signed_off',
  'task.access_needs_set',
  'member.profile_saved',
  'member.scribe_credential_recorded',
  'task.requirements_set',
  'task.staffing_set',
  'task.suspicion_answered',
  'task.reclassification_confirmed',
])

async function routes(events: readonly LaneEvent[], { pool }: HandlerContext): Promise<Command[]> {
  const open = events.filter(({ type }) => type === 'work_item.made' || type === 'work_item.reopened')
  const unassigned = await unassignedItems(pool, open)
  return open
    .filter(({ streamId }) => unassigned.has(streamId))
    .map(({ agencyId, streamId, position }) => route({ agencyId, workItemId: streamId, cause: position }))
}

/** Routing does nothing the second time: an item that has somebody is left with them. */
async function* routesOfWaiting(events: readonly LaneEvent[], { pool }: HandlerContext): AsyncGenerator<Command[]> {
  const opening = events.filter(({ type }) => opensRouting.has(type))
  for await (const items of unroutedItems(pool, opening)) yield items.map(route)
}

function route({ agencyId, workItemId, cause }: Unrouted): Command {
  return { name: 'work_item.route', agencyId, actor, cause, input: { workItemId } }
}
