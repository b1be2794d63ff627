import type { SetRecurrenceLimits } from '@understudy/contract/commands/agency-commands'
import { setRecurrenceLimits } from '@understudy/domain/rework/recurrence-limits'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** When a theme of rework recurs, so that a process fix opens. */
export const setRecurrenceLimitsVerb = verb<'agency.set_recurrence_limits', SetRecurrenceLimits>({
  name: 'agency.set_recurrence_limits',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (limits, world, { agencyId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined ? notFound('agency') : setRecurrenceLimits(agency, agencyId, limits)
  },
})
