import type { OfTask } from '@understudy/contract/commands/catalogue-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { confirmReclassification } from '@understudy/domain/task/clinical/classify'
import { peopleRefs } from '../shell/same-person.ts'
import { verb } from '../shell/verb.ts'
import { classifier, ofTask, taskRef } from './of-task.ts'

/** The second of two people who take a task out of the clinical guard. */
export const confirmReclassificationVerb = verb<'task.confirm_reclassification', OfTask>({
  name: 'task.confirm_reclassification',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }, world) => [
    ...taskRef({ taskId }),
    ...peopleRefs([world.peek('task', taskId)?.reclassification?.by]),
  ],
  decide: ({ taskId }, world, { actor }) =>
    ofTask(world, taskId, (task) => confirmReclassification(task, taskId, memberIdOf(actor), classifier(world, actor))),
})
