import type { GrantAccess } from '@understudy/contract/commands/access-commands'
import { grantAccess } from '@understudy/domain/access/change-grants'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What an assistant may get into, and how that access is kept. No secret is ever part of it. */
export const grantAccessVerb = verb<'member.grant_access', GrantAccess>({
  name: 'member.grant_access',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId, clientId }) => [
    { type: 'member', id: memberId },
    ...(clientId === undefined ? [] : [{ type: 'client' as const, id: clientId }]),
  ],
  decide: ({ memberId, ...terms }, world, { at }) => {
    const member = world.read('member', memberId)
    const client = terms.clientId === undefined ? undefined : world.read('client', terms.clientId)
    if (member === undefined) return notFound('member')
    if (terms.clientId !== undefined && client === undefined) return notFound('client')
    return unlessLeft(member, grantAccess(memberId, terms, client && (client.systems ?? []), at))
  },
})
