import type { OfDelegation } from '@understudy/contract/commands/delegation-commands'
import { resumeDelegation } from '@understudy/domain/delegation/leave'
import { verb } from '../shell/verb.ts'
import { delegationAndFacts } from './delegation-and-more.ts'

/** Back to where it was. */
export const resumeDelegationVerb = verb<'delegation.resume', OfDelegation>({
  name: 'delegation.resume',
  allow: ['owner', 'ops_lead'],
  needs: ({ delegationId }, world) => delegationAndFacts(world, delegationId),
  decide: ({ delegationId }, world) => {
    const delegation = world.read('delegation', delegationId)
    const task = delegation && world.read('task', delegation.taskId)
    const assistant = delegation && world.read('member', delegation.assistantId)
    return resumeDelegation(delegation, delegationId, task, assistant)
  },
})
