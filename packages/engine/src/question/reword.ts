import type { RewordQuestion } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { reword } from '@understudy/domain/question/answer'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Said better, while nobody has answered. */
export const rewordQuestionVerb = verb<'question.reword', RewordQuestion>({
  name: 'question.reword',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ questionId }, world) => world.peek('question', questionId)?.askedBy,
  needs: ({ questionId }) => [{ type: 'question', id: questionId }],
  decide: ({ questionId, text }, world, { actor }) => {
    const question = world.read('question', questionId)
    return question === undefined ? notFound('question') : reword(question, questionId, text, memberIdOf(actor))
  },
})
