import type { SetStaffing } from '@understudy/contract/commands/catalogue-commands'
import { setStaffing } from '@understudy/domain/task/set-staffing'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** Whether a pool shares a task's work, and which. */
export const setStaffingVerb = verb<'task.set_staffing', SetStaffing>({
  name: 'task.set_staffing',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId, pool }, world) => ofTask(world, taskId, (task) => setStaffing(task, taskId, pool)),
})
