import { hash } from 'node:crypto'
import type { MakeWorkItem } from '@understudy/contract/commands/work-item-commands'
import type { Actor } from '@understudy/domain/actor'
import { refusedBecause } from '@understudy/domain/decision'
import { makeWorkItem } from '@understudy/domain/work-item/make'
import { promisesOf } from '@understudy/domain/work-item/promises'
import { assignNew } from '@understudy/domain/work-item/route'
import { inTurn } from '../shell/in-turn.ts'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { namedBy, namedRefs } from './named.ts'

/**
 * A run of a task begins. With an external id the item's own id follows from it, so that the second attempt to make
 * it finds the first: no index has to be asked.
 */
export const makeWorkItemVerb = verb<'work_item.make', MakeWorkItem>({
  name: 'work_item.make',
  allow: ['owner', 'ops_lead', 'assistant', 'client_contact'],
  needs: ({ taskId, externalId, assistantId }, world, { agencyId }) => {
    const task = world.peek('task', taskId)
    return [
      { type: 'task', id: taskId },
      ...(task === undefined ? [] : [{ type: 'client' as const, id: task.clientId }]),
      ...(externalId === undefined
        ? []
        : [{ type: 'work_item' as const, id: externalItemId(agencyId, taskId, externalId) }]),
      ...(assistantId === undefined ? [] : namedRefs(task, assistantId)),
    ]
  },
  decide: (input, world, { agencyId, actor, at, newId }) => {
    const task = world.peek('task', input.taskId)
    if (task === undefined) return notFound('task')
    const { externalId } = input
    const id = externalId === undefined ? newId() : externalItemId(agencyId, input.taskId, externalId)
    const existing = world.read('work_item', id)
    const made = makeWorkItem(existing, id, task, promisesOf(world.peek('client', task.clientId)), input, at)
    const { assistantId } = input
    if (assistantId === undefined || existing !== undefined) return made
    if (!mayName(world, actor))
      return refusedBecause('role_missing', 'Only a lead names who does it', 'Leave it to routing, or ask a lead')
    const named = namedBy(world, task, assistantId)
    return named === undefined
      ? notFound('member')
      : inTurn(
          () => made,
          () => assignNew(id, input.taskId, task, named, at),
        )
  },
})

/** A lead, an import or a replay (domain, section 6). */
function mayName(world: World, actor: Actor): boolean {
  if (actor.kind === 'system') return true
  return world.peek('member', actor.memberId)?.roles.some((role) => role === 'owner' || role === 'ops_lead') === true
}

/** UUID version 8 over agency, task and external id. */
export function externalItemId(agencyId: string, taskId: string, externalId: string): string {
  const digest = hash('sha256', `${agencyId}\n${taskId}\n${externalId}`, 'hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-9${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}
