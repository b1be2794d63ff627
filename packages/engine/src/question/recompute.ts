import type { RecomputeStream } from '@understudy/contract/commands/client-commands'
import { accepted } from '@understudy/domain/decision'
import { recomputeStream } from '@understudy/domain/work-item/recompute'
import { verb } from '../shell/verb.ts'
import { promisesForQuestion, questionAndClient } from './promises.ts'

/** The promise of one answer, of a recompute. */
export const recomputeQuestionVerb = verb<'question.recompute', RecomputeStream>({
  name: 'question.recompute',
  allow: [],
  needs: ({ streamId }, world) => questionAndClient(world, streamId),
  decide: ({ streamId: id, recomputeId, applied }, world, { at }) => {
    const question = world.read('question', id)
    if (question === undefined) return accepted([])
    const recompute = { id: recomputeId, applied }
    return recomputeStream('question', question, id, promisesForQuestion(world, question), recompute, at)
  },
})
