import type { DefineTask } from '@understudy/contract/commands/task-commands'
import { planIdsOf } from '@understudy/domain/agency/plans'
import { defineTask } from '@understudy/domain/task/task'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A piece of work that a client hands over. */
export const defineTaskVerb = verb<'task.define', DefineTask>({
  name: 'task.define',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }, _, { agencyId }) => [
    { type: 'client', id: clientId },
    { type: 'agency', id: agencyId },
  ],
  decide: (input, world, { agencyId, newId }) => {
    if (world.peek('client', input.clientId) === undefined) return notFound('client')
    return defineTask(undefined, newId(), input, planIdsOf(world.peek('agency', agencyId)))
  },
})
