import type { OfDelegation } from '@understudy/contract/commands/delegation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { signOffDemonstration } from '@understudy/domain/delegation/facts'
import { type Ref, verb } from '../shell/verb.ts'
import { delegationAndFacts, demonstrator, demonstratorRefs } from './delegation-and-more.ts'

/** The demonstrator says that the assistant has seen enough. Who may: an independent assistant, a lead, a client contact. */
export const signOffDemonstrationVerb = verb<'delegation.sign_off_demonstration', OfDelegation>({
  name: 'delegation.sign_off_demonstration',
  allow: ['owner', 'ops_lead', 'assistant', 'client_contact'],
  needs: ({ delegationId }, world, { actor }) => {
    const delegation = world.peek('delegation', delegationId)
    const refs: Ref[] = actor.kind === 'member' ? demonstratorRefs(world, delegation?.taskId, actor.memberId) : []
    return [...delegationAndFacts(world, delegationId), ...refs]
  },
  decide: ({ delegationId }, world, { actor }) => {
    const delegation = world.read('delegation', delegationId)
    return signOffDemonstration(delegation, delegationId, demonstrator(world, delegation?.taskId, memberIdOf(actor)))
  },
})
