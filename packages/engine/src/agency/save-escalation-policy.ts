import type { SaveEscalationPolicy } from '@understudy/contract/commands/escalation-commands'
import { membersNamed } from '@understudy/domain/escalation/check-named'
import { type PolicyDraft, saveEscalationPolicy } from '@understudy/domain/escalation/save-policy'
import { notFound } from '../shell/not-found.ts'
import { type Ref, verb } from '../shell/verb.ts'

/** A ladder of the agency's own; what runs goes on under its snapshot (escalation, rule 2). */
export const saveEscalationPolicyVerb = verb<'agency.save_escalation_policy', SaveEscalationPolicy>({
  name: 'agency.save_escalation_policy',
  allow: ['owner', 'ops_lead'],
  needs: (draft, world, { agencyId }): Ref[] => {
    const { clientIds = [], taskIds = [] } = draft.when ?? {}
    const members = membersNamed(draft as PolicyDraft, world.peek('agency', agencyId) ?? {})
    return [
      { type: 'agency', id: agencyId },
      ...members.map((id) => ({ type: 'member' as const, id })),
      ...clientIds.map((id) => ({ type: 'client' as const, id })),
      ...taskIds.map((id) => ({ type: 'task' as const, id })),
    ]
  },
  decide: (draft, world, { agencyId, at }) => {
    const agency = world.read('agency', agencyId)
    if (agency === undefined) return notFound('agency')
    const named = {
      agency,
      member: (id: string) => world.peek('member', id),
      hasClient: (id: string) => world.peek('client', id) !== undefined,
      hasTask: (id: string) => world.peek('task', id) !== undefined,
    }
    return saveEscalationPolicy(agency, agencyId, draft as PolicyDraft, named, at)
  },
})
