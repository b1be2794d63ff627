import type { EnterScribeOutcome } from '@understudy/contract/commands/insight-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { enterScribeOutcome } from '@understudy/domain/insight/scribe-outcomes'
import { clientZone } from '../rhythm/client-zone.ts'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { ofTask, taskRef } from './of-task.ts'

/** What the client counts of a week with a scribe. */
export const enterScribeOutcomeVerb = verb<'task.enter_scribe_outcome', EnterScribeOutcome>({
  name: 'task.enter_scribe_outcome',
  allow: ['owner', 'ops_lead', 'client_contact'],
  needs: (input, world) => {
    const task = world.peek('task', input.taskId)
    return [...taskRef(input), ...(task === undefined ? [] : [{ type: 'client' as const, id: task.clientId }])]
  },
  decide: ({ taskId, ...given }, world, { actor, at }) =>
    ofTask(world, taskId, (task) => {
      const client = world.peek('client', task.clientId)
      if (client === undefined) return notFound('client')
      return enterScribeOutcome(task, taskId, given, memberIdOf(actor), { zone: clientZone(client), at })
    }),
})
