import type { WithReason } from '@understudy/contract/commands/delegation-commands'
import { endDelegation } from '@understudy/domain/delegation/leave'
import { verb } from '../shell/verb.ts'
import { delegationAndFacts } from './delegation-and-more.ts'

/** The assistant no longer does this task; what is open is handed over first. */
export const endDelegationVerb = verb<'delegation.end', WithReason>({
  name: 'delegation.end',
  allow: ['owner', 'ops_lead'],
  needs: ({ delegationId }, world) => [
    ...delegationAndFacts(world, delegationId),
    { type: 'delegation', id: delegationId, with: 'open_items' },
  ],
  decide: ({ delegationId, reason }, world) =>
    endDelegation(world.read('delegation', delegationId), delegationId, world.openItems(delegationId), reason),
})
