import type { DefineTask } from '@understudy/contract/commands/task-commands'
import { planIds } from '@understudy/domain/quality/plan'
import { defineTask } from '@understudy/domain/task/task'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A piece of work that a client hands over. */
export const defineTaskVerb = verb<'task.define', DefineTask>({
  name: 'task.define',
  allow: ['owner', 'ops_lead'],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: (input, world, { newId }) => {
    if (world.peek('client', input.clientId) === undefined) return notFound('client')
    return defineTask(undefined, newId(), input, planIds)
  },
})
