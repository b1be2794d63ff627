import type { PublishBrief } from '@understudy/contract/commands/task-commands'
import { publishBrief } from '@understudy/domain/task/publish-brief'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A published brief is immutable; a change is a new version. */
export const publishBriefVerb = verb<'task.publish_brief', PublishBrief>({
  name: 'task.publish_brief',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }) => [{ type: 'task', id: taskId }],
  decide: (input, world) => {
    const task = world.read('task', input.taskId)
    return task === undefined ? notFound('task') : publishBrief(task, input.taskId, input.sections, input.change)
  },
})
