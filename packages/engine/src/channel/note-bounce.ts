import type { NoteBounce } from '@understudy/contract/commands/channel-commands'
import { noteBounce } from '@understudy/domain/notification/member-channels'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The mailbox does not exist: the mail server said so, or whoever read its answer. */
export const noteBounceVerb = verb<'member.note_bounce', NoteBounce>({
  name: 'member.note_bounce',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, reason }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : noteBounce(member, memberId, reason)
  },
})
