import type { RecordWalkthrough } from '@understudy/contract/commands/delegation-commands'
import { recordWalkthrough } from '@understudy/domain/delegation/facts'
import { verb } from '../shell/verb.ts'

/** A walkthrough of the work is recorded or linked. */
export const recordWalkthroughVerb = verb<'delegation.record_walkthrough', RecordWalkthrough>({
  name: 'delegation.record_walkthrough',
  allow: ['owner', 'ops_lead', 'assistant'],
  ownedBy: ({ delegationId }, world) => world.peek('delegation', delegationId)?.assistantId,
  needs: ({ delegationId }) => [{ type: 'delegation', id: delegationId }],
  decide: ({ delegationId, link }, world) =>
    recordWalkthrough(world.read('delegation', delegationId), delegationId, link),
})
