import type { AssignWorkItem } from '@understudy/contract/commands/work-item-commands'
import { assignNamed } from '@understudy/domain/work-item/route'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { promisesForWith } from './item-and-client.ts'
import { namedBy, namedRefs } from './named.ts'

/** A lead, an import or a replay names who does it; the guards hold for them as for anybody. */
export const assignWorkItemVerb = verb<'work_item.assign', AssignWorkItem>({
  name: 'work_item.assign',
  allow: ['owner', 'ops_lead'],
  needs: ({ workItemId, assistantId }, world) => {
    const item = world.peek('work_item', workItemId)
    return [
      { type: 'work_item', id: workItemId },
      ...namedRefs(item && world.peek('task', item.taskId), assistantId),
      ...(item === undefined
        ? []
        : [
            { type: 'task' as const, id: item.taskId },
            { type: 'client' as const, id: item.clientId },
          ]),
    ]
  },
  decide: ({ workItemId, assistantId }, world, { at }) => {
    const item = world.read('work_item', workItemId)
    const task = item && world.read('task', item.taskId)
    if (task === undefined) return notFound('work item')
    const named = namedBy(world, task, assistantId)
    const promisesAt = (stage: string | undefined) => promisesForWith(world, workItemId, { stage })
    return named === undefined ? notFound('member') : assignNamed(item, workItemId, task, named, promisesAt, at)
  },
})
