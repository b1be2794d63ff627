import type { DismissFix } from '@understudy/contract/commands/rework-commands'
import { actorText } from '@understudy/domain/actor'
import { dismissFix } from '@understudy/domain/rework/process-fix'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Nothing is changed, and somebody says why. */
export const dismissFixVerb = verb<'task.dismiss_process_fix', DismissFix>({
  name: 'task.dismiss_process_fix',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }) => [{ type: 'task', id: taskId }],
  decide: ({ taskId, fixId, reason }, world, { actor }) => {
    const task = world.read('task', taskId)
    return task === undefined ? notFound('task') : dismissFix(task, taskId, fixId, reason, actorText(actor))
  },
})
