import type { OfDelegation } from '@understudy/contract/commands/delegation-commands'
import { wakeDelegation } from '@understudy/domain/delegation/wake'
import { verb } from '../shell/verb.ts'

/** Something of the delegation is due: nobody has looked at the work for too long. */
export const wakeDelegationVerb = verb<'delegation.wake', OfDelegation>({
  name: 'delegation.wake',
  allow: [],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId }, world, { at }) => wakeDelegation(world.read('delegation', delegationId), delegationId, at),
})
