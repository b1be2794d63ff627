import type { InhibitEscalation } from '@understudy/contract/commands/escalation-commands'
import { accepted } from '@understudy/domain/decision'
import { inhibit } from '@understudy/domain/escalation/hold-back'
import { verb } from '../shell/verb.ts'

/** A higher condition runs from which it follows (rule 21). */
export const inhibitEscalationVerb = verb<'escalation.inhibit', InhibitEscalation>({
  name: 'escalation.inhibit',
  allow: [],
  needs: ({ escalationId, by }) => [
    { type: 'escalation', id: escalationId },
    { type: 'escalation', id: by },
  ],
  decide: ({ escalationId, by }, world, { at }) => {
    const higher = world.read('escalation', by)
    if (higher === undefined) return accepted([])
    return inhibit(world.read('escalation', escalationId), escalationId, { id: by, escalation: higher }, at)
  },
})
