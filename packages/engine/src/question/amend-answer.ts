import type { AnswerQuestion } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { refusedBecause } from '@understudy/domain/decision'
import { amendAnswer, mayAnswer } from '@understudy/domain/question/answer'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { questionAndClient } from './promises.ts'
import { rolesOf, seenQuestion } from './seen-question.ts'

/** The answer in its next version, in the FAQ too. */
export const amendAnswerVerb = verb<'question.amend_answer', AnswerQuestion>({
  name: 'question.amend_answer',
  allow: ['owner', 'ops_lead', 'reviewer', 'client_contact'],
  needs: ({ questionId }, world) => questionAndClient(world, questionId),
  decide: ({ questionId, text }, world, moment) => {
    const question = seenQuestion(world, questionId, moment)
    if (question === undefined) return notFound('question')
    if (!mayAnswer(question, rolesOf(world, moment)))
      return refusedBecause('not_asked_of_you', `It was asked of the ${question.to}`, 'Leave it to a lead')
    return amendAnswer(question, questionId, text, memberIdOf(moment.actor))
  },
})
