import type { Question } from '@understudy/domain/question/question'
import type { PromiseSubject } from '@understudy/domain/work-item/facts-of-promise'
import type { Promises } from '@understudy/domain/work-item/promises'
import type { Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { promisesAbout } from '../work-item/item-and-client.ts'

type Of = Pick<Question, 'clientId' | 'taskId'> & { readonly workItemId?: string | null }

/** The facts by which the policy of an answer is chosen: those of the item that asks, else of its task. */
export function subjectOf(world: World, { clientId, taskId, workItemId }: Of): PromiseSubject {
  const item = workItemId == null ? undefined : world.peek('work_item', workItemId)
  return { clientId, task: world.peek('task', taskId), priority: item?.priority, highRisk: item?.highRisk }
}

/** The question, the client whose calendar its clock runs by, its task and the work that may wait for it. */
export function questionAndClient(world: World, questionId: string): Ref[] {
  const question = world.peek('question', questionId)
  const own: Ref = { type: 'question', id: questionId }
  if (question === undefined) return [own]
  const { clientId, taskId, workItemId } = question
  return [
    own,
    { type: 'client', id: clientId },
    { type: 'task', id: taskId },
    ...(workItemId === null ? [] : [{ type: 'work_item' as const, id: workItemId }]),
  ]
}

export function promisesForQuestion(world: World, question: Question): Promises {
  return promisesAbout(world, subjectOf(world, question))
}
