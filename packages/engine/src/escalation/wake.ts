import type { OfEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import { wakeEscalation } from '@understudy/domain/escalation/wake'
import { verb } from '../shell/verb.ts'
import { factsOf, needsOfLadder } from './facts.ts'

/** One of its waits has ended. Asked twice it does nothing twice: the step that fired is not due any more (rule 1). */
export const wakeEscalationVerb = verb<'escalation.wake', OfEscalation>({
  name: 'escalation.wake',
  allow: [],
  needs: ({ escalationId }, world, { agencyId }) => needsOfLadder(escalationId, world, agencyId),
  decide: ({ escalationId }, world, { agencyId, at }) => {
    const { escalation, facts } = factsOf(world, agencyId, escalationId)
    return facts === undefined ? accepted([]) : wakeEscalation(escalation, escalationId, facts, at)
  },
})
