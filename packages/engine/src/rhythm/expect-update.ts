import type { ExpectUpdate } from '@understudy/contract/commands/rhythm-commands'
import { accepted } from '@understudy/domain/decision'
import { expectUpdate } from '@understudy/domain/rhythm/update-due'
import { verb } from '../shell/verb.ts'

/** The update that somebody owes next, after the times, their calendar or who they are has changed. */
export const expectUpdateVerb = verb<'member.expect_update', ExpectUpdate>({
  name: 'member.expect_update',
  allow: [],
  needs: ({ memberId }, _, { agencyId }) => [
    { type: 'member', id: memberId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ memberId, zone }, world, { agencyId, at }) => {
    const member = world.read('member', memberId)
    const agency = world.read('agency', agencyId)
    return member && agency ? expectUpdate(member, memberId, { agency, zone }, at) : accepted([])
  },
})
