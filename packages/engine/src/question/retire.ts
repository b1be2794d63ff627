import type { EndQuestion } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { retireEntry } from '@understudy/domain/question/faq'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** An entry leaves the FAQ. */
export const retireEntryVerb = verb<'question.retire', EndQuestion>({
  name: 'question.retire',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ questionId }) => [{ type: 'question', id: questionId }],
  decide: ({ questionId, reason }, world, { actor }) => {
    const question = world.read('question', questionId)
    return question === undefined ? notFound('question') : retireEntry(question, questionId, reason, memberIdOf(actor))
  },
})
