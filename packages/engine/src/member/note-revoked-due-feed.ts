import { noteRevokedDueFeed } from '@understudy/domain/member/ways-in'
import { verb } from '../shell/verb.ts'
import { memberOfWays } from './member-of-ways.ts'

interface NoteRevokedDueFeed {
  readonly memberId: string
  readonly dueFeedId: string
}

/** An address of a calendar is that of nothing any more. */
export const noteRevokedDueFeedVerb = verb<'member.note_revoked_due_feed', NoteRevokedDueFeed>({
  name: 'member.note_revoked_due_feed',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, dueFeedId }, world, { actor }) =>
    memberOfWays(memberId, actor, world) ?? noteRevokedDueFeed(memberId, dueFeedId),
})
