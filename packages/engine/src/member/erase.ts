import type { EraseMember } from '@understudy/contract/commands/member-commands'
import { eraseMember } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { needsOfOwners, ownerFacts } from './owners.ts'

/** A person is forgotten: the commit deletes the key of their fields together with this event. */
export const eraseMemberVerb = verb<'member.erase', EraseMember>({
  name: 'member.erase',
  allow: ['owner'],
  needs: ({ memberId }, world, { agencyId }) => [
    { type: 'member', id: memberId },
    ...needsOfOwners(memberId, world, agencyId),
  ],
  decide: ({ memberId, reason }, world, { actor }) => {
    const member = world.read('member', memberId)
    if (member === undefined) return notFound('member')
    return eraseMember(member, memberId, reason, ownerFacts(memberId, world, actor))
  },
})
