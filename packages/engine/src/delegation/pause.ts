import type { PauseDelegation } from '@understudy/contract/commands/delegation-commands'
import { gateLimitsOf } from '@understudy/domain/agency/gate-limits'
import { dayMs } from '@understudy/domain/day-ms'
import { pauseDelegation } from '@understudy/domain/delegation/leave'
import { verb } from '../shell/verb.ts'

/** On hold: no work is routed, and where it was is remembered. At its limit a lead is asked. */
export const pauseDelegationVerb = verb<'delegation.pause', PauseDelegation>({
  name: 'delegation.pause',
  allow: ['owner', 'ops_lead'],
  needs: ({ delegationId }, _, { agencyId }) => [
    { type: 'delegation', id: delegationId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ delegationId, reason, until }, world, { agencyId, at }) => {
    const limit = { until: until ?? at + gateLimitsOf(world.peek('agency', agencyId)).pauseDays * dayMs, at }
    return pauseDelegation(world.read('delegation', delegationId), delegationId, reason, limit)
  },
})
