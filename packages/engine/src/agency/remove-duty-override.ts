import type { RemoveDutyOverride } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { removeOverride } from '@understudy/domain/escalation/override-duty'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Nobody stands in after all; of a swap both halves go. */
export const removeDutyOverrideVerb = verb<'agency.remove_duty_override', RemoveDutyOverride>({
  name: 'agency.remove_duty_override',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId, actor }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : removeOverride(agency, agencyId, input.rotationId, input.overrideId, memberIdOf(actor))
  },
})
