import type { OfQuestion } from '@understudy/contract/commands/question-commands'
import { accepted } from '@understudy/domain/decision'
import { wakeQuestion } from '@understudy/domain/question/wake'
import { verb } from '../shell/verb.ts'
import { promisesForQuestion, questionAndClient } from './promises.ts'

/** The promise of an answer is due for a warning, or broken. */
export const wakeQuestionVerb = verb<'question.wake', OfQuestion>({
  name: 'question.wake',
  allow: [],
  needs: ({ questionId }, world) => questionAndClient(world, questionId),
  decide: ({ questionId }, world, { at }) => {
    const question = world.read('question', questionId)
    if (question === undefined) return accepted([])
    return wakeQuestion(question, questionId, promisesForQuestion(world, question), at)
  },
})
