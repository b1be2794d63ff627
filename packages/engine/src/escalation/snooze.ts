import type { SnoozeEscalation } from '@understudy/contract/commands/escalation-commands'
import { snooze } from '@understudy/domain/escalation/snooze'
import { verb } from '../shell/verb.ts'
import { answered, answering, needsToAnswer } from './of-escalation.ts'

/** Not before an instant; then it is told again (rule 6). */
export const snoozeEscalationVerb = verb<'escalation.snooze', SnoozeEscalation>({
  name: 'escalation.snooze',
  allow: answering,
  needs: ({ escalationId }, world) => needsToAnswer(escalationId, world),
  decide: ({ escalationId, until }, world, moment) =>
    answered(escalationId, world, moment, ({ escalation, answerer }) =>
      snooze(escalation, escalationId, answerer, until, moment.at),
    ),
})
