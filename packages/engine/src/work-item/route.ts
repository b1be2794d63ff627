import type { OfWorkItem } from '@understudy/contract/commands/work-item-commands'
import { type Candidate, routeWork } from '@understudy/domain/work-item/route'
import { notFound } from '../shell/not-found.ts'
import { type Ref, verb } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { promisesForWith } from './item-and-client.ts'

/** The engine finds who does it, and says by which rule. */
export const routeWorkItemVerb = verb<'work_item.route', OfWorkItem>({
  name: 'work_item.route',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemId }, world) => [{ type: 'work_item', id: workItemId }, ...openDelegations(world, workItemId)],
  decide: ({ workItemId }, world, { at }) => {
    const item = world.read('work_item', workItemId)
    const task = item && world.read('task', item.taskId)
    if (task === undefined) return notFound('work item')
    const candidates = task.delegations.flatMap(({ delegationId, assistantId }): Candidate[] => {
      const delegation = world.read('delegation', delegationId)
      const assistant = world.read('member', assistantId)
      return delegation && assistant ? [{ delegationId, delegation, assistant }] : []
    })
    const promisesAt = (stage: string | undefined) => promisesForWith(world, workItemId, { stage })
    return routeWork(item, workItemId, task, candidates, promisesAt, at)
  },
})

function openDelegations(world: World, workItemId: string): Ref[] {
  const item = world.peek('work_item', workItemId)
  const task = item && world.peek('task', item.taskId)
  return [
    ...(item === undefined
      ? []
      : [
          { type: 'task' as const, id: item.taskId },
          { type: 'client' as const, id: item.clientId },
        ]),
    ...(task?.delegations ?? []).flatMap(({ delegationId, assistantId }): Ref[] => [
      { type: 'delegation', id: delegationId },
      { type: 'member', id: assistantId },
    ]),
  ]
}
