import type { SetEscalationSettings } from '@understudy/contract/commands/escalation-commands'
import { setEscalationSettings } from '@understudy/domain/escalation/set-settings'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The agency's times for all its escalations. */
export const setEscalationSettingsVerb = verb<'agency.set_escalation_settings', SetEscalationSettings>({
  name: 'agency.set_escalation_settings',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : setEscalationSettings(agency, agencyId, input)
  },
})
