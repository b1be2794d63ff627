import type { UnmuteEscalations } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { unmuteEscalations } from '@understudy/domain/escalation/mute-escalations'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Before its time: what it hid is said now. */
export const unmuteEscalationsVerb = verb<'agency.unmute_escalations', UnmuteEscalations>({
  name: 'agency.unmute_escalations',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId, actor, at }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : unmuteEscalations(agency, agencyId, input.muteId, memberIdOf(actor), at)
  },
})
