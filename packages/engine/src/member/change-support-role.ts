import type { ChangeSupportRole } from '@understudy/contract/commands/profile-commands'
import { changeSupportRole } from '@understudy/domain/member/profile'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { clinicalWorkOf } from './clinical-work.ts'

/** Another support role; who stops being a scribe has handed clinical work over before. */
export const changeSupportRoleVerb = verb<'member.change_support_role', ChangeSupportRole>({
  name: 'member.change_support_role',
  allow: ['owner', 'ops_lead'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId, with: 'work_held' }],
  decide: ({ memberId, supportRole }, world, { at }) => {
    const member = world.read('member', memberId)
    if (member === undefined) return notFound('member')
    return changeSupportRole(member, memberId, supportRole, clinicalWorkOf(world, memberId), at)
  },
})
