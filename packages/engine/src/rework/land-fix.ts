import type { LandFix } from '@understudy/contract/commands/rework-commands'
import { actorText } from '@understudy/domain/actor'
import { landFix } from '@understudy/domain/rework/process-fix'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The process changed: what, and from where on its effect is measured. */
export const landFixVerb = verb<'task.land_process_fix', LandFix>({
  name: 'task.land_process_fix',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId, training }) => [
    { type: 'task', id: taskId },
    ...(training?.memberIds ?? []).map((id) => ({ type: 'member' as const, id })),
  ],
  decide: ({ taskId, fixId, ...changed }, world, { actor, at }) => {
    const task = world.read('task', taskId)
    const unknown = changed.training?.memberIds.filter((id) => world.peek('member', id) === undefined) ?? []
    const landing = { by: actorText(actor), at, unknown }
    return task === undefined ? notFound('task') : landFix(task, taskId, fixId, changed, landing)
  },
})
