import type { DefineTask } from '@understudy/contract/commands/task-commands'
import { planIdsOf } from '@understudy/domain/agency/plans'
import { defineTaskOfType } from '@understudy/domain/task/of-type'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A piece of work that a client hands over; made from a type of the catalogue it takes the type's defaults. */
export const defineTaskVerb = verb<'task.define', DefineTask>({
  name: 'task.define',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }, _, { agencyId }) => [
    { type: 'client', id: clientId },
    { type: 'agency', id: agencyId },
  ],
  decide: (input, world, { agencyId, newId }) => {
    if (world.peek('client', input.clientId) === undefined) return notFound('client')
    const agency = world.peek('agency', agencyId)
    return defineTaskOfType(newId(), input, agency, planIdsOf(agency))
  },
})
