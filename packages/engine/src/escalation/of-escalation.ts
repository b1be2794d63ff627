import { memberIdOf } from '@understudy/domain/actor'
import type { Decision } from '@understudy/domain/decision'
import type { Answerer } from '@understudy/domain/escalation/acknowledge'
import type { Escalation } from '@understudy/domain/escalation/escalation'
import type { Promises } from '@understudy/domain/work-item/promises'
import { notFound } from '../shell/not-found.ts'
import type { Moment, Ref } from '../shell/verb.ts'
import type { World } from '../shell/world.ts'
import { needsOfWork } from './about.ts'
import { promisesTo } from './facts.ts'

/** Who may answer an escalation: anybody whom a step may tell; the decision looks at who was told. */
export const answering = ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'] as const

/** The escalation, and the work that it is about, for the clock of its acknowledgement. */
export function needsToAnswer(escalationId: string, world: World): Ref[] {
  const escalation = world.peek('escalation', escalationId)
  return [
    { type: 'escalation', id: escalationId },
    ...(escalation === undefined ? [] : needsOfWork(escalation.clientId, escalation.taskId)),
  ]
}

interface Answered {
  readonly escalation: Escalation
  readonly answerer: Answerer
  readonly promises: Promises | undefined
}

/** A decision of a member about one escalation. */
export function answered(
  escalationId: string,
  world: World,
  { actor }: Moment,
  decide: (answered: Answered) => Decision,
): Decision {
  const escalation = world.read('escalation', escalationId)
  const id = memberIdOf(actor)
  const member = world.peek('member', id)
  if (escalation === undefined || member === undefined) return notFound('escalation')
  return decide({ escalation, answerer: { id, member }, promises: promisesTo(world, escalation) })
}
