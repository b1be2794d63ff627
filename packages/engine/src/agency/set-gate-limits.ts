import type { SetGateLimits } from '@understudy/contract/commands/agency-commands'
import { setGateLimits } from '@understudy/domain/agency/gate-limits'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** How many items are watched, on how many days evidence lies, and after how long a lead is asked about a pause. */
export const setGateLimitsVerb = verb<'agency.set_gate_limits', SetGateLimits>({
  name: 'agency.set_gate_limits',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (changes, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : setGateLimits(agency, agencyId, changes)
  },
})
