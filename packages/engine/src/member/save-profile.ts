import type { SaveProfile } from '@understudy/contract/commands/profile-commands'
import { unlessLeft } from '@understudy/domain/member/has-left'
import { saveProfile } from '@understudy/domain/member/profile'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** What an assistant brings along: skills and specialties are hard filters of fit and routing. */
export const saveProfileVerb = verb<'member.save_profile', SaveProfile>({
  name: 'member.save_profile',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...changes }, world) => {
    const member = world.read('member', memberId)
    return member === undefined ? notFound('member') : unlessLeft(member, saveProfile(member, memberId, changes))
  },
})
