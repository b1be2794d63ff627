import type { SignAgreement } from '@understudy/contract/commands/member-commands'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { signAgreement } from '@understudy/domain/member/member'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The confidentiality agreement, by its date and a link to the document. */
export const signAgreementVerb = verb<'member.sign_agreement', SignAgreement>({
  name: 'member.sign_agreement',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...input }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : unlessLeft(member, signAgreement(memberId, input))
  },
})
