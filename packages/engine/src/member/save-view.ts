import type { SaveView } from '@understudy/contract/commands/member-commands'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { saveView } from '@understudy/domain/member/saved-views'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { ownMember } from './own-member.ts'

/** A part of the board under a name of one's own; nobody keeps views for somebody else. */
export const saveViewVerb = verb<'member.save_view', SaveView>({
  name: 'member.save_view',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...view }, world, { actor }) => {
    const member = ownMember(memberId, actor, world)
    return member === undefined ? notFound('member') : unlessLeft(member, saveView(member, memberId, view))
  },
})
