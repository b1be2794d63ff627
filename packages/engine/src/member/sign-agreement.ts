import type { SignAgreement } from '@understudy/contract/commands/access-commands'
import { signAgreement } from '@understudy/domain/access/agreement'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** The confidentiality agreement, by its date and a link to the document; signed once more it is renewed. */
export const signAgreementVerb = verb<'member.sign_agreement', SignAgreement>({
  name: 'member.sign_agreement',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...agreement }, world, { at }) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : unlessLeft(member, signAgreement(memberId, agreement, at))
  },
})
