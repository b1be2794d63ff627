import type { RemoveEscalationPolicy } from '@understudy/contract/commands/escalation-commands'
import { removeEscalationPolicy } from '@understudy/domain/escalation/save-policy'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What runs under it goes on under its snapshot. */
export const removeEscalationPolicyVerb = verb<'agency.remove_escalation_policy', RemoveEscalationPolicy>({
  name: 'agency.remove_escalation_policy',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : removeEscalationPolicy(agency, agencyId, input.policyId)
  },
})
