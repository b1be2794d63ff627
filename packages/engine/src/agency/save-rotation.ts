import type { SaveRotation } from '@understudy/contract/commands/escalation-commands'
import { saveRotation } from '@understudy/domain/escalation/save-rotation'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Who is on duty in turn, from a date on. */
export const saveRotationVerb = verb<'agency.save_rotation', SaveRotation>({
  name: 'agency.save_rotation',
  allow: ['owner', 'ops_lead'],
  needs: (input, _, { agencyId }) => [
    { type: 'agency', id: agencyId },
    ...input.memberIds.map((id) => ({ type: 'member' as const, id })),
  ],
  decide: (input, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : saveRotation(agency, agencyId, input, (id) => world.peek('member', id)?.state === 'active')
  },
})
