import type { WithReason } from '@understudy/contract/commands/delegation-commands'
import { declineRecommendation } from '@understudy/domain/delegation/decline-recommendation'
import { peopleRefs } from '../shell/same-person.ts'
import { verb } from '../shell/verb.ts'
import { signingOf } from './delegation-and-more.ts'

/** Whoever could confirm a recommended promotion says why they do not; it comes back with new evidence alone. */
export const declineRecommendationVerb = verb<'delegation.decline_recommendation', WithReason>({
  name: 'delegation.decline_recommendation',
  allow: ['owner', 'ops_lead', 'reviewer'],
  needs: ({ delegationId }, world, { agencyId }) => [
    { type: 'delegation', id: delegationId },
    { type: 'agency', id: agencyId },
    ...peopleRefs([world.peek('delegation', delegationId)?.assistantId]),
  ],
  decide: ({ delegationId, reason }, world, { agencyId, actor }) =>
    declineRecommendation(
      world.read('delegation', delegationId),
      delegationId,
      reason,
      world.peek('agency', agencyId),
      signingOf(world, actor),
    ),
})
