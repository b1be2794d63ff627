import type { SetReviewRules } from '@understudy/contract/commands/agency-commands'
import { setReviewRules } from '@understudy/domain/agency/review-rules'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** How many reviews somebody may have claimed at once, and how many rounds are too many. */
export const setReviewRulesVerb = verb<'agency.set_review_rules', SetReviewRules>({
  name: 'agency.set_review_rules',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (changes, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : setReviewRules(agency, agencyId, changes)
  },
})
