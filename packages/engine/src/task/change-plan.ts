import type { ChangePlan } from '@understudy/contract/commands/task-commands'
import { planIdsOf } from '@understudy/domain/agency/plans'
import { changePlan } from '@understudy/domain/task/task'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { tellingVolume } from './volume-of-task.ts'

/** The plan for those to whom the task is handed from now on; who has it already is moved one by one. */
export const changePlanVerb = verb<'task.change_plan', ChangePlan>({
  name: 'task.change_plan',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }, _, { agencyId }) => [
    { type: 'task', id: taskId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ taskId, planId }, world, { agencyId, at }) => {
    const task = world.read('task', taskId)
    if (task === undefined) return notFound('task')
    const agency = world.peek('agency', agencyId)
    return tellingVolume(changePlan(task, taskId, planId, planIdsOf(agency)), { ...task, planId }, agency, at)
  },
})
