import type { EndQuestion } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { withdraw } from '@understudy/domain/question/answer'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { questionAndClient } from './promises.ts'
import { waitingFor } from './waiting.ts'

/** It needs no answer any more; work that waits for it goes on. */
export const withdrawQuestionVerb = verb<'question.withdraw', EndQuestion>({
  name: 'question.withdraw',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ questionId }, world) => world.peek('question', questionId)?.askedBy,
  needs: ({ questionId }, world) => questionAndClient(world, questionId),
  decide: ({ questionId, reason }, world, { actor, at }) => {
    const question = world.read('question', questionId)
    if (question === undefined) return notFound('question')
    return withdraw(question, questionId, reason, memberIdOf(actor), waitingFor(world, question), at)
  },
})
