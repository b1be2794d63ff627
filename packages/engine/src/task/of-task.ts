import type { Decision } from '@understudy/domain/decision'
import type { Task } from '@understudy/domain/task/task'
import { notFound } from '../shell/not-found.ts'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

export const taskRef = ({ taskId }: { readonly taskId: string }): Ref[] => [{ type: 'task', id: taskId }]

/** What is decided about a task that is there. */
export function ofTask(world: World, taskId: string, decide: (task: Task) => Decision): Decision {
  const task = world.read('task', taskId)
  return task === undefined ? notFound('task') : decide(task)
}
