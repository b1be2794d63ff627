import type { ClassifyTask } from '@understudy/contract/commands/catalogue-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { answerSuspicion } from '@understudy/domain/task/clinical/classify'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** A lead answers that a suspected task is not clinical. */
export const answerSuspicionVerb = verb<'task.answer_suspicion', ClassifyTask>({
  name: 'task.answer_suspicion',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId, reason }, world, { actor }) =>
    ofTask(world, taskId, (task) => answerSuspicion(task, taskId, memberIdOf(actor), reason)),
})
