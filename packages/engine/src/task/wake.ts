import type { WakeTask } from '@understudy/contract/commands/cadence-commands'
import { dueCadences, wakeTask } from '@understudy/domain/task/cadence/fall-due'
import { aheadOf } from '../cadence/ahead-of.ts'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Recurring work of the task has fallen due. */
export const wakeTaskVerb = verb<'task.wake', WakeTask>({
  name: 'task.wake',
  allow: [],
  needs: ({ taskId }) => [{ type: 'task', id: taskId }],
  decide: ({ taskId }, world, { at }) => {
    const task = world.read('task', taskId)
    if (task === undefined) return notFound('task')
    const ahead = dueCadences(task, at).map((cadence) => aheadOf(cadence, at))
    return wakeTask(taskId, ahead, at)
  },
})
