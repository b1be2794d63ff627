import type { InhibitEscalation } from '@understudy/contract/commands/escalation-commands'
import { disinhibit } from '@understudy/domain/escalation/hold-back'
import { verb } from '../shell/verb.ts'

/** The higher condition is over (rule 21). */
export const disinhibitEscalationVerb = verb<'escalation.disinhibit', InhibitEscalation>({
  name: 'escalation.disinhibit',
  allow: [],
  needs: ({ escalationId }) => [{ type: 'escalation', id: escalationId }],
  decide: ({ escalationId, by }, world, { at }) =>
    disinhibit(world.read('escalation', escalationId), escalationId, by, at),
})
