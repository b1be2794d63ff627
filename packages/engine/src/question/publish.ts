import type { PublishAnswer } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { publishAnswer } from '@understudy/domain/question/faq'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** An answer goes into the FAQ of its task or of its client. */
export const publishAnswerVerb = verb<'question.publish', PublishAnswer>({
  name: 'question.publish',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ questionId }) => [{ type: 'question', id: questionId }],
  decide: ({ questionId, scope = 'task', ...entry }, world, { actor }) => {
    const question = world.read('question', questionId)
    return question === undefined
      ? notFound('question')
      : publishAnswer(question, questionId, { scope, ...entry }, memberIdOf(actor))
  },
})
