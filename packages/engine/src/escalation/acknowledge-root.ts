import type { AcknowledgeRoot } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { accepted, refusedBecause } from '@understudy/domain/decision'
import { acknowledge } from '@understudy/domain/escalation/acknowledge'
import { subjectOfRoot } from '@understudy/domain/escalation/subject'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { needsOfWork } from './about.ts'
import { promisesTo } from './facts.ts'

/** All of a root at once: each is acknowledged by itself, and what was acknowledged or resolved before stays so (rule 17). */
export const acknowledgeRootVerb = verb<'escalation.acknowledge_root', AcknowledgeRoot>({
  name: 'escalation.acknowledge_root',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant'],
  needs: ({ root }, world, { agencyId }) => [
    { type: 'agency', id: agencyId },
    { type: 'escalation', id: subjectOfRoot(root).id, with: 'under_root' },
    ...world.underRoot(root).flatMap(({ escalation }) => needsOfWork(escalation.clientId, escalation.taskId)),
  ],
  decide: ({ root }, world, { actor, at }) => {
    const id = memberIdOf(actor)
    const member = world.peek('member', id)
    if (member === undefined) return notFound('member')
    if (world.underRoot(root).length === 0) return notFound('escalation of this root')
    const open = world.underRoot(root).filter(({ escalation }) => !answeredAlready.has(escalation.state))
    const decisions = open.map((one) =>
      acknowledge(world.read('escalation', one.id), one.id, { id, member }, promisesTo(world, one.escalation), at),
    )
    const taken = decisions.filter((decision) => decision.kind === 'accepted')
    if (taken.length === 0)
      return refusedBecause('nothing_to_acknowledge', 'Nothing of this root waits for your answer', 'Look at the list')
    return accepted(
      taken.flatMap(({ events }) => events),
      { escalationIds: taken.map(({ result }) => String(result['escalationId'])) },
    )
  },
})

const answeredAlready = new Set(['watched', 'acknowledged', 'snoozed', 'resolved'])
