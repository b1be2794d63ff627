import type { AmendRework } from '@understudy/contract/commands/rework-commands'
import { amendRework } from '@understudy/domain/rework/note-rework'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A dispute left a verdict that was noted with another cause, or with none. */
export const amendReworkVerb = verb<'task.amend_rework', AmendRework>({
  name: 'task.amend_rework',
  allow: [],
  needs: ({ taskId }) => [{ type: 'task', id: taskId }],
  decide: ({ taskId, cause, ...which }, world) => {
    const task = world.read('task', taskId)
    return task === undefined ? notFound('task') : amendRework(task, taskId, which, cause)
  },
})
