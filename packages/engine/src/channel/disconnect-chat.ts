import type { DisconnectChat } from '@understudy/contract/commands/channel-commands'
import { disconnectChat } from '@understudy/domain/notification/chats'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'
import { notYours } from './not-yours.ts'

/** Nothing more is said in the chat. */
export const disconnectChatVerb = verb<'agency.disconnect_chat', DisconnectChat>({
  name: 'agency.disconnect_chat',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant', 'client_contact'],
  needs: (_, __, { agencyId, actor }) => [
    { type: 'agency', id: agencyId },
    ...(actor.kind === 'member' ? [{ type: 'member' as const, id: actor.memberId }] : []),
  ],
  decide: ({ chatId }, world, { agencyId, actor }) => {
    const chats = world.read('agency', agencyId)?.chats ?? {}
    const chat = chats[chatId]
    // Nor is the chat of somebody else to be found, which they are not shown either.
    if (chat === undefined || notYours(chat.memberId, actor, world) !== undefined) return notFound('chat')
    return disconnectChat(chats, agencyId, chatId)
  },
})
