import type { FreezeReviewRound } from '@understudy/contract/commands/agency-commands'
import { freezeReviewRound } from '@understudy/domain/agency/review-rounds'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The set of a round stands from here on, whatever is delivered or drawn later. */
export const freezeReviewRoundVerb = verb<'agency.freeze_review_round', FreezeReviewRound>({
  name: 'agency.freeze_review_round',
  allow: [],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (round, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : freezeReviewRound(agency, agencyId, round)
  },
})
