import type { WithReason } from '@understudy/contract/commands/delegation-commands'
import { pauseDelegation } from '@understudy/domain/delegation/leave'
import { verb } from '../shell/verb.ts'

/** On hold: no work is routed, and where it was is remembered. */
export const pauseDelegationVerb = verb<'delegation.pause', WithReason>({
  name: 'delegation.pause',
  allow: ['owner', 'ops_lead'],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId, reason }, world) =>
    pauseDelegation(world.read('delegation', delegationId), delegationId, reason),
})
