import type { PublishSop } from '@understudy/contract/commands/task-commands'
import { publishSop } from '@understudy/domain/task/task'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A published SOP is immutable; a change is a new version, which assistants acknowledge anew. */
export const publishSopVerb = verb<'task.publish_sop', PublishSop>({
  name: 'task.publish_sop',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }) => [{ type: 'task', id: taskId }],
  decide: (input, world) => {
    const task = world.read('task', input.taskId)
    return task === undefined ? notFound('task') : publishSop(task, input.taskId, input.steps, input.change)
  },
})
