import type { NameTaskOwner } from '@understudy/contract/commands/rework-commands'
import { nameTaskOwner } from '@understudy/domain/task/name-owner'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The lead who answers for the task. */
export const nameTaskOwnerVerb = verb<'task.name_owner', NameTaskOwner>({
  name: 'task.name_owner',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId, memberId }) => [
    { type: 'task', id: taskId },
    { type: 'member', id: memberId },
  ],
  decide: ({ taskId, memberId }, world) => {
    const task = world.read('task', taskId)
    return task === undefined ? notFound('task') : nameTaskOwner(task, taskId, memberId, world.peek('member', memberId))
  },
})
