import type { OfDelegation } from '@understudy/contract/commands/delegation-commands'
import { absenceLimitOf } from '@understudy/domain/agency/absence-limit'
import { wakeDelegation } from '@understudy/domain/delegation/wake'
import { verb } from '../shell/verb.ts'

/** Something of the delegation is due: the assistant is back, or nobody has looked at the work for too long. */
export const wakeDelegationVerb = verb<'delegation.wake', OfDelegation>({
  name: 'delegation.wake',
  allow: [],
  needs: ({ delegationId }, _, { agencyId }) => [
    { type: 'delegation', id: delegationId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ delegationId }, world, { agencyId, at }) => {
    const limit = absenceLimitOf(world.peek('agency', agencyId))
    return wakeDelegation(world.read('delegation', delegationId), delegationId, at, limit)
  },
})
