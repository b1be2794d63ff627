import type { MoveToPlan } from '@understudy/contract/commands/delegation-commands'
import { actorText } from '@understudy/domain/actor'
import { planIdsOf, planNamed } from '@understudy/domain/agency/plans'
import { refusedBecause } from '@understudy/domain/decision'
import { moveToPlan } from '@understudy/domain/delegation/move-to-plan'
import { verb } from '../shell/verb.ts'

/** Another plan for one delegation: the way on where the attempts under this one are used up. */
export const moveToPlanVerb = verb<'delegation.move_to_plan', MoveToPlan>({
  name: 'delegation.move_to_plan',
  allow: ['owner', 'ops_lead'],
  needs: ({ delegationId }, _, { agencyId }) => [
    { type: 'delegation', id: delegationId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ delegationId, planId, reason }, world, { agencyId, actor }) => {
    const delegation = world.read('delegation', delegationId)
    const agency = world.peek('agency', agencyId)
    const plan = planNamed(agency, planId)
    if (delegation !== undefined && plan === undefined)
      return refusedBecause('plan_unknown', `There is no plan ${planId}`, `Name one of ${planIdsOf(agency).join(', ')}`)
    return moveToPlan(delegation, delegationId, plan, reason, actorText(actor))
  },
})
