import type { AcknowledgeSop } from '@understudy/contract/commands/delegation-commands'
import { acknowledgeSop } from '@understudy/domain/delegation/facts'
import { verb } from '../shell/verb.ts'
import { delegationAndFacts } from './delegation-and-more.ts'

/** The assistant has read a version of the SOP, and nobody has read it for them (domain, section 4). */
export const acknowledgeSopVerb = verb<'delegation.acknowledge_sop', AcknowledgeSop>({
  name: 'delegation.acknowledge_sop',
  allow: ['assistant'],
  ownedBy: ({ delegationId }, world) => world.peek('delegation', delegationId)?.assistantId,
  needs: ({ delegationId }, world) => delegationAndFacts(world, delegationId),
  decide: ({ delegationId, version }, world) => {
    const delegation = world.read('delegation', delegationId)
    return acknowledgeSop(delegation, delegationId, delegation && world.read('task', delegation.taskId), version)
  },
})
