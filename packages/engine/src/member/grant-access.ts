import type { GrantAccess } from '@understudy/contract/commands/member-commands'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { grantAccess } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What an assistant may get into, and how that access is kept. No secret is ever part of it. */
export const grantAccessVerb = verb<'member.grant_access', GrantAccess>({
  name: 'member.grant_access',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...input }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : unlessLeft(member, grantAccess(memberId, input))
  },
})
