import type { RecordScribeCredential } from '@understudy/contract/commands/member-commands'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { recordScribeCredential } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** A scribe is certified or designated: what the clinical guard asks for. */
export const recordScribeCredentialVerb = verb<'member.record_scribe_credential', RecordScribeCredential>({
  name: 'member.record_scribe_credential',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...input }, world) => {
    const member = world.read('member', memberId)
    return member === undefined
      ? notFound('member')
      : unlessLeft(member, recordScribeCredential(member, memberId, input.credential))
  },
})
