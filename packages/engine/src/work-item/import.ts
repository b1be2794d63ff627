import type { ImportWorkItem } from '@understudy/contract/commands/import-commands'
import { nameOfRun } from '@understudy/domain/task/cadence/run-id'
import { importItem } from '@understudy/domain/work-item/import-item'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { promisesAbout } from './item-and-client.ts'
import { externalItemId } from './make.ts'

/** Closed work of the past is taken over: whoever imports says when it was done (domain, section 14). */
export const importWorkItemVerb = verb<'work_item.import', ImportWorkItem>({
  name: 'work_item.import',
  allow: ['owner', 'ops_lead'],
  saysWhen: true,
  needs: ({ taskId, externalId, assistantId }, world, { agencyId }) => {
    const task = world.peek('task', taskId)
    return [
      { type: 'work_item', id: externalItemId(agencyId, taskId, externalId) },
      { type: 'task', id: taskId },
      { type: 'member', id: assistantId },
      ...(task === undefined ? [] : [{ type: 'client' as const, id: task.clientId }]),
    ]
  },
  decide: (input, world, { agencyId, at }) => {
    const { taskId, externalId, assistantId } = input
    const task = world.read('task', taskId)
    const assistant = world.read('member', assistantId)
    if (task === undefined || assistant === undefined) return notFound(task === undefined ? 'task' : 'member')
    const reserved = nameOfRun(externalId)
    if (reserved !== undefined) return reserved
    const id = externalItemId(agencyId, taskId, externalId)
    const promises = promisesAbout(world, { clientId: task.clientId, task, priority: 'normal' })
    return importItem(world.read('work_item', id), id, { task, assistant, promises }, input, at)
  },
})
