import type { WithdrawScribeCredential } from '@understudy/contract/commands/profile-commands'
import { withdrawScribeCredential } from '@understudy/domain/member/profile'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { clinicalWorkOf } from './clinical-work.ts'

/** A scribe's credential ends, once no clinical work hangs on it. */
export const withdrawScribeCredentialVerb = verb<'member.withdraw_scribe_credential', WithdrawScribeCredential>({
  name: 'member.withdraw_scribe_credential',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId, with: 'work_held' }],
  decide: ({ memberId, reason }, world, { at }) => {
    const member = world.read('member', memberId)
    if (member === undefined) return notFound('member')
    return withdrawScribeCredential(member, memberId, reason, clinicalWorkOf(world, memberId), at)
  },
})
