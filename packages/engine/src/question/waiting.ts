import type { Waiting } from '@understudy/domain/question/answer'
import type { Question } from '@understudy/domain/question/question'
import type { World } from '../shell/world.ts'
import { promisesForQuestion } from './promises.ts'

/** The work that may wait for the question, held to where it does: nobody resumes it meanwhile. */
export function waitingFor(world: World, question: Question): Waiting {
  const { workItemId, blocks } = question
  const item = workItemId === null || !blocks ? undefined : world.read('work_item', workItemId)
  return { item, promises: promisesForQuestion(world, question) }
}
