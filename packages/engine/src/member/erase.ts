import type { EraseMember } from '@understudy/contract/commands/member-commands'
import { eraseMember } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A person is forgotten: the commit deletes the key of their fields together with this event. */
export const eraseMemberVerb = verb<'member.erase', EraseMember>({
  name: 'member.erase',
  allow: ['owner'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, reason }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : eraseMember(member, memberId, reason)
  },
})
