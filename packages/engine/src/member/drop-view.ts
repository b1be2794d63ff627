import type { DropView } from '@understudy/contract/commands/member-commands'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { dropView } from '@understudy/domain/member/saved-views'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { ownMember } from './own-member.ts'

/** Whoever shared a view drops it for everybody. */
export const dropViewVerb = verb<'member.drop_view', DropView>({
  name: 'member.drop_view',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, name }, world, { actor }) => {
    const member = ownMember(memberId, actor, world)
    return member === undefined ? notFound('member') : unlessLeft(member, dropView(member, memberId, name))
  },
})
