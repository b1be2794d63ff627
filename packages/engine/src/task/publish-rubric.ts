import type { PublishRubric } from '@understudy/contract/commands/task-commands'
import { publishRubric } from '@understudy/domain/task/publish-rubric'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What reviewers mark from now on; reviews that were requested before keep the version that they pinned. */
export const publishRubricVerb = verb<'task.publish_rubric', PublishRubric>({
  name: 'task.publish_rubric',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ taskId }) => [{ type: 'task', id: taskId }],
  decide: (input, world) => {
    const task = world.read('task', input.taskId)
    return task === undefined ? notFound('task') : publishRubric(task, input.taskId, input)
  },
})
