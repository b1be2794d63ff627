import type { JoinRound } from '@understudy/contract/commands/escalation-commands'
import { joinRound } from '@understudy/domain/escalation/wake'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { factsOf, needsOfLadder } from './facts.ts'

/** The first of its root was told: the others go with it (rule 17). */
export const joinRoundVerb = verb<'escalation.join_round', JoinRound>({
  name: 'escalation.join_round',
  allow: [],
  needs: ({ escalationId }, world, { agencyId }) => needsOfLadder(escalationId, world, agencyId),
  decide: ({ escalationId, plannedAt }, world, { agencyId, at }) => {
    const { escalation, facts } = factsOf(world, agencyId, escalationId)
    return facts === undefined ? notFound('agency') : joinRound(escalation, escalationId, plannedAt, facts, at)
  },
})
