import type { ConnectChat } from '@understudy/contract/commands/channel-commands'
import { connectChat } from '@understudy/domain/notification/chats'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { notYours } from './not-yours.ts'

/** An incoming webhook of Slack or Teams: the agency's, by who runs it, or a member's own, by themselves. */
export const connectChatVerb = verb<'agency.connect_chat', ConnectChat>({
  name: 'agency.connect_chat',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: ({ memberId }, _, { agencyId, actor }) => [
    { type: 'agency', id: agencyId },
    ...(memberId === null ? [] : [{ type: 'member' as const, id: memberId }]),
    ...(actor.kind === 'member' ? [{ type: 'member' as const, id: actor.memberId }] : []),
  ],
  decide: (chat, world, { agencyId, actor, newId }) => {
    const agency = world.read('agency', agencyId)
    if (agency === undefined) return notFound('agency')
    // Asked first, so that it tells nobody who there is.
    const refused = notYours(chat.memberId, actor, world)
    if (refused !== undefined) return refused
    if (chat.memberId !== null && world.read('member', chat.memberId)?.state !== 'active') return notFound('member')
    return connectChat(agency.chats ?? {}, agencyId, newId(), chat)
  },
})
