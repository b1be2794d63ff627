import type { SwapDuty } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { swapDuty } from '@understudy/domain/escalation/override-duty'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Two shifts change hands. */
export const swapDutyVerb = verb<'agency.swap_duty', SwapDuty>({
  name: 'agency.swap_duty',
  allow: ['owner', 'ops_lead'],
  needs: (_, __, { agencyId }) => [{ type: 'agency', id: agencyId }],
  decide: (input, world, { agencyId, actor, at, newId }) => {
    const agency = world.read('agency', agencyId)
    return agency === undefined
      ? notFound('agency')
      : swapDuty(agency, agencyId, input, memberIdOf(actor), [newId(), newId()], at)
  },
})
