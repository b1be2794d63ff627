import type { ClassifyTask } from '@understudy/contract/commands/catalogue-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { proposeReclassification } from '@understudy/domain/task/clinical/classify'
import { verb } from '../shell/verb.ts'
import { classifier, ofTask, taskRef } from './of-task.ts'

/** The first of two people who take a task out of the clinical guard. */
export const proposeReclassificationVerb = verb<'task.propose_reclassification', ClassifyTask>({
  name: 'task.propose_reclassification',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId, reason }, world, { actor }) =>
    ofTask(world, taskId, (task) =>
      proposeReclassification(task, taskId, memberIdOf(actor), reason, classifier(world, actor)),
    ),
})
