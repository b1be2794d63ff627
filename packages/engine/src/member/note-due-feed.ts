import { type MadeDueFeedFacts, noteDueFeed } from '@understudy/domain/member/ways-in'
import { verb } from '../shell/verb.ts'
import { memberOfWays } from './member-of-ways.ts'

interface NoteDueFeed extends MadeDueFeedFacts {
  readonly memberId: string
}

/** An address of a calendar was made, by the member themselves or whoever has the machine. */
export const noteDueFeedVerb = verb<'member.note_due_feed', NoteDueFeed>({
  name: 'member.note_due_feed',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }) => [{ type: 'member', id: memberId }],
  decide: ({ memberId, ...feed }, world, { actor }) =>
    memberOfWays(memberId, actor, world) ?? noteDueFeed(memberId, feed),
})
