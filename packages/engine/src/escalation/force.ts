import type { OfEscalation } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { isNotTheirs, notTheirs } from '@understudy/domain/escalation/acknowledge'
import { forceStep } from '@understudy/domain/escalation/force-step'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { factsOf, needsOfLadder } from './facts.ts'

/** The next step now, by somebody's hand (rule 7). */
export const forceEscalationVerb = verb<'escalation.force', OfEscalation>({
  name: 'escalation.force',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant'],
  needs: ({ escalationId }, world, { agencyId }) => needsOfLadder(escalationId, world, agencyId),
  decide: ({ escalationId }, world, { agencyId, actor, at }) => {
    const { escalation, facts } = factsOf(world, agencyId, escalationId)
    const id = memberIdOf(actor)
    const member = world.peek('member', id)
    if (escalation === undefined || facts === undefined || member === undefined) return notFound('escalation')
    if (isNotTheirs(escalation, { id, member })) return notTheirs()
    return forceStep(escalation, escalationId, id, facts, at)
  },
})
