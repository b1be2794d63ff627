import type { RetireTaskType } from '@understudy/contract/commands/catalogue-commands'
import { retireTaskType } from '@understudy/domain/catalogue/own-task-types'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** No more tasks are made from a type of the agency's own. */
export const retireTaskTypeVerb = verb<'agency.retire_task_type', RetireTaskType>({
  name: 'agency.retire_task_type',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : retireTaskType(agency, agencyId, input.taskType)
  },
})
