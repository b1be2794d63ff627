import { Id } from '@understudy/contract/commands/fields'
import {
  Chat,
  InboxPage,
  InboxQuery,
  MessagePage,
  MessageQuery,
  MessageWithAttempts,
  Notices,
  Webhook,
} from '@understudy/contract/http/channels'
import { InboundWebhook } from '@understudy/contract/http/inbound'
import { listChats, listInbound, listWebhooks, readNotices } from '@understudy/engine/channel/read-channels'
import { listInbox, listMessages, readMessage } from '@understudy/engine/message/read-messages'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { readRoute } from './read-route.ts'

const tag = 'channels'

export function channelReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/webhooks',
    operationId: 'listWebhooks',
    summary: 'The endpoints for signed webhooks, without their secrets',
    answer: z.object({ items: z.array(Webhook) }),
    read: async ({ reads, viewer }) => ({ items: await listWebhooks(reads, viewer) }),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/inbound-webhooks',
    operationId: 'listInboundWebhooks',
    summary: 'The inbound webhooks that make work items, without their secrets',
    answer: z.object({ items: z.array(InboundWebhook) }),
    read: async ({ reads, viewer }) => ({ items: await listInbound(reads, viewer) }),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/chats',
    operationId: 'listChats',
    summary: 'The chats of Slack and Teams, without their addresses',
    answer: z.object({ items: z.array(Chat) }),
    read: async ({ reads, viewer }) => ({ items: await listChats(reads, viewer) }),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/agency/notices',
    operationId: 'readNotices',
    summary: 'The limits of what the agency sends, and its own words around it',
    answer: Notices,
    read: ({ reads, viewer }) => readNotices(reads, viewer),
  })
  messageReads(app, context)
}

function messageReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/messages',
    operationId: 'listMessages',
    summary: 'The delivery log, newest first: who was told what, by which channel, and what became of it',
    query: MessageQuery,
    answer: MessagePage,
    read: ({ reads, viewer, query }) => listMessages(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/messages/:messageId',
    operationId: 'readMessage',
    summary: 'One message, with every attempt to deliver it',
    params: z.object({ messageId: Id }),
    answer: MessageWithAttempts,
    read: ({ reads, viewer, params: { messageId } }) => readMessage(reads, viewer, messageId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/inbox',
    operationId: 'listInbox',
    summary: 'What you were told, newest first',
    query: InboxQuery,
    answer: InboxPage,
    read: ({ reads, viewer, query }) => listInbox(reads, viewer, query),
  })
}
