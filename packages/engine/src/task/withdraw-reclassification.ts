import type { OfTask } from '@understudy/contract/commands/catalogue-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { withdrawReclassification } from '@understudy/domain/task/clinical/classify'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** A task that was proposed as not clinical stays clinical. */
export const withdrawReclassificationVerb = verb<'task.withdraw_reclassification', OfTask>({
  name: 'task.withdraw_reclassification',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId }, world, { actor }) =>
    ofTask(world, taskId, (task) => withdrawReclassification(task, taskId, memberIdOf(actor))),
})
