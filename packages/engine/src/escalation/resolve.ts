import type { ResolveEscalation } from '@understudy/contract/commands/escalation-commands'
import { isNotTheirs, notTheirs } from '@understudy/domain/escalation/acknowledge'
import { resolve } from '@understudy/domain/escalation/resolve'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { promisesTo } from './facts.ts'
import { answered, answering, needsToAnswer } from './of-escalation.ts'

/** It is decided, or there is nothing left to decide; of a person or, where its item is cancelled, of the engine (rule 14). */
export const resolveEscalationVerb = verb<'escalation.resolve', ResolveEscalation>({
  name: 'escalation.resolve',
  allow: answering,
  needs: ({ escalationId }, world) => needsToAnswer(escalationId, world),
  decide: ({ escalationId, why }, world, moment) => {
    if (moment.actor.kind === 'member')
      return answered(escalationId, world, moment, ({ escalation, answerer, promises }) =>
        isNotTheirs(escalation, answerer)
          ? notTheirs()
          : resolve(escalation, escalationId, answerer.id, why, promises, moment.at),
      )
    const escalation = world.read('escalation', escalationId)
    if (escalation === undefined) return notFound('escalation')
    return resolve(escalation, escalationId, 'engine', why, promisesTo(world, escalation), moment.at)
  },
})
