import type { HandOnEscalation } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { isNotTheirs, notTheirs } from '@understudy/domain/escalation/acknowledge'
import { handOn } from '@understudy/domain/escalation/hand-on'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { factsOf, needsOfLadder } from './facts.ts'

/** To somebody else, who is told now. */
export const handOnEscalationVerb = verb<'escalation.hand_on', HandOnEscalation>({
  name: 'escalation.hand_on',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant'],
  needs: ({ escalationId, memberId }, world, { agencyId }) => [
    ...needsOfLadder(escalationId, world, agencyId),
    { type: 'member', id: memberId },
  ],
  decide: ({ escalationId, memberId: to, note }, world, { agencyId, actor, at }) => {
    const { escalation, facts } = factsOf(world, agencyId, escalationId, [to])
    const id = memberIdOf(actor)
    const member = world.peek('member', id)
    if (escalation === undefined || facts === undefined || member === undefined) return notFound('escalation')
    if (isNotTheirs(escalation, { id, member })) return notTheirs()
    const target = world.peek('member', to)
    if (target?.clientId != null && target.clientId !== escalation.clientId) return notFound('member')
    return handOn(escalation, escalationId, { by: id, to, note }, facts, at)
  },
})
