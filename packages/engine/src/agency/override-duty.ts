import type { OverrideDuty } from '@understudy/contract/commands/escalation-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { overrideDuty } from '@understudy/domain/escalation/override-duty'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Somebody stands in. */
export const overrideDutyVerb = verb<'agency.override_duty', OverrideDuty>({
  name: 'agency.override_duty',
  allow: ['owner', 'ops_lead'],
  needs: (input, _, { agencyId }) => [
    { type: 'agency', id: agencyId },
    { type: 'member', id: input.memberId },
  ],
  decide: ({ rotationId, ...draft }, world, { agencyId, actor, at, newId }) => {
    const agency = world.read('agency', agencyId)
    if (agency === undefined) return notFound('agency')
    const isMember = (id: string) => world.peek('member', id)?.state === 'active'
    return overrideDuty(agency, agencyId, rotationId, draft, memberIdOf(actor), newId(), isMember, at)
  },
})
