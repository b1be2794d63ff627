import type { InhibitEscalation } from '@understudy/contract/commands/escalation-commands'
import { inhibit } from '@understudy/domain/escalation/hold-back'
import { verb } from '../shell/verb.ts'

/** A higher condition runs from which it follows (rule 21). */
export const inhibitEscalationVerb = verb<'escalation.inhibit', InhibitEscalation>({
  name: 'escalation.inhibit',
  allow: [],
  needs: ({ escalationId }) => [{ type: 'escalation', id: escalationId }],
  decide: ({ escalationId, by }, world, { at }) =>
    inhibit(world.read('escalation', escalationId), escalationId, by, at),
})
