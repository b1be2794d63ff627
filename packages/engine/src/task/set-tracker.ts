import type { SetTracker } from '@understudy/contract/commands/matter-commands'
import { setTracker } from '@understudy/domain/task/tracker'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** Which fields the items of a task are followed by. */
export const setTrackerVerb = verb<'task.set_tracker', SetTracker>({
  name: 'task.set_tracker',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId, fields }, world) => ofTask(world, taskId, (task) => setTracker(task, taskId, fields)),
})
