import type { WithReason } from '@understudy/contract/commands/delegation-commands'
import { actorText } from '@understudy/domain/actor'
import { demote } from '@understudy/domain/delegation/evidence'
import { verb } from '../shell/verb.ts'

/** A lead sends an independent assistant back under full review, with a reason. */
export const demoteDelegationVerb = verb<'delegation.demote', WithReason>({
  name: 'delegation.demote',
  allow: ['owner', 'ops_lead'],
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId, reason }, world, { actor, at }) =>
    demote(world.read('delegation', delegationId), delegationId, reason, actorText(actor), at),
})
