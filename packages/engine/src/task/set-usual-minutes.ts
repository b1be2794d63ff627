import type { SetUsualMinutes } from '@understudy/contract/commands/task-commands'
import { setUsualMinutes } from '@understudy/domain/task/set-usual-minutes'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** How long one item usually takes. */
export const setUsualMinutesVerb = verb<'task.set_usual_minutes', SetUsualMinutes>({
  name: 'task.set_usual_minutes',
  allow: ['owner', 'ops_lead'],
  needs: ({ taskId }) => [{ type: 'task', id: taskId }],
  decide: ({ taskId, minutes }, world) => {
    const task = world.read('task', taskId)
    return task === undefined ? notFound('task') : setUsualMinutes(task, taskId, minutes)
  },
})
