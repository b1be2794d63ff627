import type { OfDelegation } from '@understudy/contract/commands/delegation-commands'
import { resumeDelegation } from '@understudy/domain/delegation/leave'
import { verb } from '../shell/verb.ts'

/** Back to where it was. */
export const resumeDelegationVerb = verb<'delegation.resume', OfDelegation>({
  name: 'delegation.resume',
  allow: ['owner', 'ops_lead'],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId }, world) => resumeDelegation(world.read('delegation', delegationId), delegationId),
})
