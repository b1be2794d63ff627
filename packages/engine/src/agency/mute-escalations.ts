import type { MuteEscalations } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { muteEscalations } from '@understudy/domain/escalation/mute-escalations'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Hides what matches until an instant, and resolves none of it (escalation, rule 21). */
export const muteEscalationsVerb = verb<'agency.mute_escalations', MuteEscalations>({
  name: 'agency.mute_escalations',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId, actor, at, newId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : muteEscalations(agency, agencyId, { ...input, id: newId(), by: memberIdOf(actor), from: at }, at)
  },
})
