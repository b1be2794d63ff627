import type { LeaveAgency } from '@understudy/contract/commands/member-commands'
import { leaveAgency } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { needsOfOwners, ownerFacts } from './owners.ts'

/** A person works for the agency no more: their open work moves, nothing comes to them, and what they could get into is to be withdrawn. */
export const leaveAgencyVerb = verb<'member.leave', LeaveAgency>({
  name: 'member.leave',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }, world, { agencyId }) => [
    { type: 'member', id: memberId },
    ...needsOfOwners(memberId, world, agencyId),
  ],
  decide: ({ memberId, ...leaving }, world, { actor }) => {
    const member = world.read('member', memberId)
    if (member === undefined) return notFound('member')
    return leaveAgency(member, memberId, leaving, ownerFacts(memberId, world, actor))
  },
})
