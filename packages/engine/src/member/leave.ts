import type { LeaveAgency } from '@understudy/contract/commands/member-commands'
import { leaveAgency } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A person works for the agency no more: their open work moves, nothing comes to them, and what they could get into is to be withdrawn. */
export const leaveAgencyVerb = verb<'member.leave', LeaveAgency>({
  name: 'member.leave',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...leaving }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : leaveAgency(member, memberId, leaving)
  },
})
