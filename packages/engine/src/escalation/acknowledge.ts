import type { OfEscalation } from '@understudy/contract/commands/escalation-commands'
import { acknowledge } from '@understudy/domain/escalation/acknowledge'
import { verb } from '../shell/verb.ts'
import { answered, answering, needsToAnswer } from './of-escalation.ts'

/** Somebody has seen it and takes it; the ladder stops (rules 4 and 5). */
export const acknowledgeEscalationVerb = verb<'escalation.acknowledge', OfEscalation>({
  name: 'escalation.acknowledge',
  allow: answering,
  needs: ({ escalationId }, world) => needsToAnswer(escalationId, world),
  decide: ({ escalationId }, world, moment) =>
    answered(escalationId, world, moment, ({ escalation, answerer, promises }) =>
      acknowledge(escalation, escalationId, answerer, promises, moment.at),
    ),
})
