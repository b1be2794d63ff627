import type { SetRequirements } from '@understudy/contract/commands/catalogue-commands'
import { setRequirements } from '@understudy/domain/task/requirements'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** Skills, specialties and languages that whoever does a task brings along, and the tools that it is done in. */
export const setRequirementsVerb = verb<'task.set_requirements', SetRequirements>({
  name: 'task.set_requirements',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId, ...changes }, world) => ofTask(world, taskId, (task) => setRequirements(task, taskId, changes)),
})
