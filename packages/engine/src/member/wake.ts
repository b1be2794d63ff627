import type { WakeMember } from '@understudy/contract/commands/access-commands'
import { wakeMember } from '@understudy/domain/member/wake'
import { verb } from '../shell/verb.ts'

/** An access or an agreement of theirs has run out, or a daily update is owed. */
export const wakeMemberVerb = verb<'member.wake', WakeMember>({
  name: 'member.wake',
  allow: [],
  needs: ({ memberId }, _, { agencyId }) => [
    { type: 'member', id: memberId },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ memberId }, world, { agencyId, at }) =>
    wakeMember(world.read('member', memberId), memberId, world.peek('agency', agencyId), at),
})
