import type { ClassifyTask } from '@understudy/contract/commands/catalogue-commands'
import { suspectTask } from '@understudy/domain/task/clinical/classify'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** A lead suspects that a task is clinical: from then on nobody but a scribe is given any of it. */
export const suspectClinicalVerb = verb<'task.suspect_clinical', ClassifyTask>({
  name: 'task.suspect_clinical',
  allow: ['owner', 'ops_lead'],
  needs: taskRef,
  decide: ({ taskId, reason }, world) => ofTask(world, taskId, (task) => suspectTask(task, taskId, reason)),
})
