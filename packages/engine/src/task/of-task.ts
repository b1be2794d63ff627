import type { Actor } from '@understudy/domain/actor'
import type { Decision } from '@understudy/domain/decision'
import type { Classifier } from '@understudy/domain/task/clinical/classify'
import type { Task } from '@understudy/domain/task/task'
import { notFound } from '../shell/not-found.ts'
import { samePersonIn } from '../shell/same-person.ts'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'

export const taskRef = ({ taskId }: { readonly taskId: string }): Ref[] => [{ type: 'task', id: taskId }]

/** What is decided about a task that is there. */
export function ofTask(world: World, taskId: string, decide: (task: Task) => Decision): Decision {
  const task = world.read('task', taskId)
  return task === undefined ? notFound('task') : decide(task)
}

/** Whoever takes part in a reclassification, as their other memberships and programs know them. */
export function classifier(world: World, actor: Actor): Classifier {
  const member = actor.kind === 'member' ? world.peek('member', actor.memberId) : undefined
  return { isProgram: member?.kind === 'service', isSame: samePersonIn(world) }
}
