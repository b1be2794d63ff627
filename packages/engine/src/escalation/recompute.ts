import type { RecomputeStream } from '@understudy/contract/commands/client-commands'
import { accepted } from '@understudy/domain/decision'
import { recomputeStream } from '@understudy/domain/work-item/recompute'
import { verb } from '../shell/verb.ts'
import { promisesTo } from './facts.ts'
import { needsToAnswer } from './of-escalation.ts'

/** The promise to acknowledge one escalation, of a recompute. */
export const recomputeEscalationVerb = verb<'escalation.recompute', RecomputeStream>({
  name: 'escalation.recompute',
  allow: [],
  needs: ({ streamId }, world) => needsToAnswer(streamId, world),
  decide: ({ streamId: id, recomputeId, applied }, world, { at }) => {
    const escalation = world.read('escalation', id)
    if (escalation === undefined) return accepted([])
    const recompute = { id: recomputeId, applied }
    return recomputeStream('escalation', escalation, id, promisesTo(world, escalation), recompute, at)
  },
})
