import type { AnswerQuestion } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { refusedBecause } from '@understudy/domain/decision'
import { answer, mayAnswer } from '@understudy/domain/question/answer'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { questionAndClient } from './promises.ts'
import { rolesOf, seenQuestion } from './seen-question.ts'
import { waitingFor } from './waiting.ts'

/** The answer; work that waits for it goes on. */
export const answerQuestionVerb = verb<'question.answer', AnswerQuestion>({
  name: 'question.answer',
  allow: ['owner', 'ops_lead', 'reviewer', 'client_contact'],
  needs: ({ questionId }, world) => questionAndClient(world, questionId),
  decide: ({ questionId, text }, world, moment) => {
    const question = seenQuestion(world, questionId, moment)
    if (question === undefined) return notFound('question')
    if (!mayAnswer(question, rolesOf(world, moment)))
      return refusedBecause('not_asked_of_you', `It was asked of the ${question.to}`, 'Leave it to a lead')
    const waiting = waitingFor(world, question)
    return answer(question, questionId, text, memberIdOf(moment.actor), waiting, moment.at)
  },
})
