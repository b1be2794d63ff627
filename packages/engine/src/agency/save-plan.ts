import type { SavePlan } from '@understudy/contract/commands/agency-commands'
import { savePlan } from '@understudy/domain/agency/plans'
import { headlineMissRate } from '@understudy/domain/quality/estimates/miss-rate'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A plan of the agency's own. Delegations stay under the version that they have until somebody moves them. */
export const savePlanVerb = verb<'agency.save_plan', SavePlan>({
  name: 'agency.save_plan',
  allow: ['owner', 'ops_lead'],
  needs: ({ missRate }, _, { agencyId }) => [
    { type: 'agency', id: agencyId, ...(missRate === undefined && { with: 'miss_rate' as const }) },
  ],
  decide: ({ missRate, ...draft }, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : savePlan(agency, agencyId, draft, missRate ?? headlineMissRate(world.missRate()))
  },
})
