import type { SaveEscalationPolicy } from '@understudy/contract/commands/escalation-commands'
import { type PolicyDraft, saveEscalationPolicy } from '@understudy/domain/escalation/save-policy'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A ladder of the agency's own; what runs goes on under its snapshot (escalation, rule 2). */
export const saveEscalationPolicyVerb = verb<'agency.save_escalation_policy', SaveEscalationPolicy>({
  name: 'agency.save_escalation_policy',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (draft, world, { agencyId, at }) => {
    const agency = world.read('agency', agencyId)
    if (agency === undefined) return notFound('agency')
    return saveEscalationPolicy(agency, agencyId, draft as PolicyDraft, at)
  },
})
