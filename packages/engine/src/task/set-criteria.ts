import type { SetCriteria } from '@understudy/contract/commands/matter-commands'
import { setCriteria } from '@understudy/domain/task/automatic-criteria'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** What every submission is checked against before a person looks; items keep what held when they were made. */
export const setCriteriaVerb = verb<'task.set_criteria', SetCriteria>({
  name: 'task.set_criteria',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId, criteria }, world) => ofTask(world, taskId, (task) => setCriteria(task, taskId, criteria)),
})
