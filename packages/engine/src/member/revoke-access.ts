import type { RevokeAccess } from '@understudy/contract/commands/access-commands'
import { revokeAccess } from '@understudy/domain/access/change-grants'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Access withdrawn; routing looks at grants each time, so it stops at once. */
export const revokeAccessVerb = verb<'member.revoke_access', RevokeAccess>({
  name: 'member.revoke_access',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, reason, ...key }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : revokeAccess(member.grants, memberId, key, reason)
  },
})
