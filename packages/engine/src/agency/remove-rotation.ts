import type { RemoveRotation } from '@understudy/contract/commands/escalation-commands'
import { removeRotation } from '@understudy/domain/escalation/save-rotation'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A rotation that no policy names any more. */
export const removeRotationVerb = verb<'agency.remove_rotation', RemoveRotation>({
  name: 'agency.remove_rotation',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : removeRotation(agency, agencyId, input.rotationId)
  },
})
