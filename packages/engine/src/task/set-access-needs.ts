import type { SetAccessNeeds } from '@understudy/contract/commands/access-commands'
import { setAccessNeeds } from '@understudy/domain/task/set-access-needs'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Which systems the work needs, and the least role in each. */
export const setAccessNeedsVerb = verb<'task.set_access_needs', SetAccessNeeds>({
  name: 'task.set_access_needs',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }, world) => {
    const clientId = world.peek('task', taskId)?.clientId
    return [
      { type: 'task', id: taskId },
      ...(clientId === undefined ? [] : [{ type: 'client' as const, id: clientId }]),
    ]
  },
  decide: ({ taskId, accessNeeds }, world) => {
    const task = world.read('task', taskId)
    if (task === undefined) return notFound('task')
    return setAccessNeeds(taskId, accessNeeds, world.read('client', task.clientId)?.systems)
  },
})
