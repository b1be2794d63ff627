import type { RestoreEmail } from '@understudy/contract/commands/channel-commands'
import { restoreEmail } from '@understudy/domain/notification/member-channels'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The mailbox is there again. */
export const restoreEmailVerb = verb<'member.restore_email', RestoreEmail>({
  name: 'member.restore_email',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : restoreEmail(member, memberId)
  },
})
