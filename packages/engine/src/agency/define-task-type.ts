import type { DefineTaskType } from '@understudy/contract/commands/catalogue-commands'
import { defineTaskType } from '@understudy/domain/catalogue/own-task-types'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A task type of the agency's own, or its next version; tasks made before stay as they are. */
export const defineTaskTypeVerb = verb<'agency.define_task_type', DefineTaskType>({
  name: 'agency.define_task_type',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : defineTaskType(agency, agencyId, input)
  },
})
