import { causeKinds } from '@understudy/domain/escalation/causes'
import { noticeKinds } from '@understudy/domain/escalation/escalation'
import { channels } from '@understudy/domain/escalation/policy'
import { chatChannels } from '@understudy/domain/notification/chats'
import { messageStates } from '@understudy/domain/notification/replay-message'
import { z } from 'zod'
import {
  ChangeWebhook,
  ConnectChat,
  DeleteWebhook,
  DisableWebhook,
  DisconnectChat,
  EnableWebhook,
  NoteBounce,
  RegisterWebhook,
  ReplayMessage,
  RestoreEmail,
  RotateWebhookSecret,
  SetMessageTemplate,
  SetNoticeRules,
  SetPreferences,
  TestChannel,
} from '../commands/channel-commands.ts'
import { Id, Link } from '../commands/fields.ts'
import { type CommandRoute, mintingSecrets } from './command-route.ts'
import { Cursor, InstantIn, IsoInstant, PageQuery } from './fields.ts'

export const Webhook = z
  .object({
    id: Id,
    url: z.string(),
    description: z.string(),
    /** What is sent there; null where everything is. */
    kinds: z.array(z.enum(noticeKinds)).nullable(),
    state: z.enum(['enabled', 'disabled']),
    because: z.string().nullable(),
    /** How many secrets sign: two while one replaces the other. */
    secrets: z.int(),
  })
  .meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>

export const Chat = z
  .object({ id: Id, channel: z.enum(chatChannels), name: z.string(), memberId: Id.nullable(), connected: z.boolean() })
  .meta({ id: 'Chat' })
export type Chat = z.infer<typeof Chat>

export const Message = z
  .object({
    id: Id,
    /** The message as part of which it was sent; its own id where it was sent alone. */
    carrierId: Id.nullable(),
    recipientId: Id,
    memberId: Id.nullable(),
    channel: z.enum(channels),
    /** The escalation, or what it is about where there is none. */
    aboutId: Id,
    activation: z.int(),
    step: z.int().nullable(),
    round: z.int(),
    kind: z.string(),
    severity: z.string(),
    cause: z.string(),
    subject: z.object({ kind: z.string(), id: Id }),
    reference: z.string(),
    reason: z.string(),
    state: z.enum(messageStates),
    form: z.enum(['single', 'group', 'digest']),
    /** What it waits for, and until when. */
    held: z.object({ until: IsoInstant, because: z.string() }).nullable(),
    attempts: z.int(),
    nextAttemptAt: IsoInstant.nullable(),
    happenedAt: IsoInstant,
    sentAt: IsoInstant.nullable(),
    readAt: IsoInstant.nullable(),
    providerId: z.string().nullable(),
    /** Why it was cancelled or could not be delivered. */
    outcome: z.string().nullable(),
  })
  .meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

const Attempt = z.object({
  number: z.int(),
  /** How many messages it carried. */
  parts: z.int(),
  begunAt: IsoInstant,
  /** Null where its sender died in the middle. */
  endedAt: IsoInstant.nullable(),
  outcome: z.string().nullable(),
  status: z.int().nullable(),
  providerId: z.string().nullable(),
  detail: z.string().nullable(),
})

export const MessageWithAttempts = Message.extend({ attempted: z.array(Attempt) }).meta({ id: 'MessageWithAttempts' })
export type MessageWithAttempts = z.infer<typeof MessageWithAttempts>

export const MessageQuery = PageQuery.extend({
  state: z.enum(messageStates).exactOptional(),
  channel: z.enum(channels).exactOptional(),
  memberId: Id.exactOptional(),
  recipientId: Id.exactOptional(),
  aboutId: Id.exactOptional(),
})
export type MessageQuery = z.infer<typeof MessageQuery>

export const InboxQuery = PageQuery.extend({ unread: z.stringbool().exactOptional() })
export type InboxQuery = z.infer<typeof InboxQuery>

/** As an inbox and the list of what was sent tell it. */
export const InboxMessage = Message.extend({
  /** The work item that it is about, where you see it. */
  work: z
    .object({
      ...{ id: Id, title: z.string(), clientId: Id, taskId: Id },
      /** The earliest deadline among its open clocks. */
      dueAt: IsoInstant.nullable(),
    })
    .nullable(),
}).meta({ id: 'InboxMessage' })
export type InboxMessage = z.infer<typeof InboxMessage>

export const MessagePage = z.object({ items: z.array(InboxMessage), next: Cursor.nullable() })

export const InboxPage = MessagePage.extend({
  unread: z.int(),
  /** When it was read here: what says that all of it was seen says so up to then. */
  asOf: IsoInstant,
})
export type InboxPage = z.infer<typeof InboxPage>

/** All that had arrived by then was seen. */
export const ReadInbox = z.strictObject({ upTo: InstantIn })

/** How a member wants to be told; what is null or empty is as usual. */
export const Preferences = z
  .object({
    zone: z.string().nullable(),
    quietHours: z.object({ from: z.string(), until: z.string() }).nullable(),
    digest: z
      .discriminatedUnion('every', [
        z.object({ every: z.literal('hour') }),
        z.object({ every: z.literal('day'), at: z.string() }),
      ])
      .nullable(),
    off: z.array(z.enum(channels)),
    unsubscribed: z.array(z.enum(causeKinds)),
    /** In whose hours quiet hours and digests are reckoned. */
    hoursIn: z.string(),
    /** Why nothing goes to their mailbox any more; null where it does. */
    mailboxDisabled: z.string().nullable(),
  })
  .meta({ id: 'Preferences' })
export type Preferences = z.infer<typeof Preferences>

/** What a message would look like on each channel, with the agency's words or those that are sent along. */
export const PreviewMessage = z.strictObject({
  template: SetMessageTemplate.exactOptional(),
  form: z.enum(['single', 'group', 'digest']).default('single'),
})
export type PreviewMessage = z.infer<typeof PreviewMessage>

export const MessagePreview = z
  .object({
    email: z.object({ subject: z.string(), text: z.string(), html: z.string() }),
    slack: z.unknown(),
    teams: z.unknown(),
    webhook: z.unknown(),
    /** What keeps these words from being saved. */
    reasons: z.array(z.object({ code: z.string(), message: z.string(), satisfiedBy: z.string().exactOptional() })),
  })
  .meta({ id: 'MessagePreview' })
export type MessagePreview = z.infer<typeof MessagePreview>

export const Notices = z
  .object({
    rules: z.object({ perHour: z.int(), criticalPerHour: z.int(), longestHoldMs: z.int() }),
    template: z.object({ subject: z.string(), intro: z.string(), footer: z.string() }),
  })
  .meta({ id: 'Notices' })
export type Notices = z.infer<typeof Notices>

export const channelCommands: readonly CommandRoute[] = [
  ...mintingSecrets('endpointId', [
    {
      command: 'agency.register_webhook',
      path: '/v1/webhooks',
      input: RegisterWebhook,
      summary: 'Register an endpoint for signed webhooks; its secret is in this answer and nowhere else',
      makes: 'endpointId',
      calls: 'url',
    },
    {
      command: 'agency.rotate_webhook_secret',
      path: '/v1/webhooks/:endpointId/secret-rotations',
      input: RotateWebhookSecret,
      summary: 'Make a new secret, shown once; the one before signs along for a day',
    },
  ]),
  {
    command: 'agency.change_webhook',
    path: '/v1/webhooks/:endpointId/change',
    input: ChangeWebhook,
    summary: 'Say what an endpoint is told from now on, and what it is for',
  },
  {
    command: 'agency.disable_webhook',
    path: '/v1/webhooks/:endpointId/disable',
    input: DisableWebhook,
    summary: 'Send nothing more to an endpoint',
  },
  {
    command: 'agency.enable_webhook',
    path: '/v1/webhooks/:endpointId/enable',
    input: EnableWebhook,
    summary: 'Send to an endpoint again',
  },
  {
    command: 'agency.delete_webhook',
    path: '/v1/webhooks/:endpointId/delete',
    input: DeleteWebhook,
    summary: 'Delete an endpoint',
  },
  {
    command: 'agency.connect_chat',
    path: '/v1/chats',
    input: ConnectChat,
    summary: 'Connect an incoming webhook of Slack or Teams, of the agency or your own',
    makes: 'chatId',
    secret: { kind: 'given', field: 'url', as: Link, of: 'chatId' },
    calls: 'url',
  },
  {
    command: 'agency.disconnect_chat',
    path: '/v1/chats/:chatId/disconnect',
    input: DisconnectChat,
    summary: 'Say nothing more in a chat',
  },
  {
    command: 'agency.set_notice_rules',
    path: '/v1/agency/notice-rules',
    input: SetNoticeRules,
    summary: 'Say how many messages an hour a recipient gets, and how long quiet hours may hold one',
  },
  {
    command: 'agency.set_message_template',
    path: '/v1/agency/message-template',
    input: SetMessageTemplate,
    summary: "Say in the agency's own words what stands around every message",
  },
  {
    command: 'agency.replay_message',
    path: '/v1/messages/:messageId/replay',
    input: ReplayMessage,
    summary: 'Send a message again, under its old id',
  },
  {
    command: 'agency.test_channel',
    path: '/v1/channel-tests',
    input: TestChannel,
    summary: 'Send a test by a channel; the delivery log says what became of it',
  },
  {
    command: 'member.set_preferences',
    path: '/v1/members/:memberId/preferences',
    input: SetPreferences,
    summary: 'Say how a member wants to be told: quiet hours, digests, channels',
  },
  {
    command: 'member.note_bounce',
    path: '/v1/members/:memberId/bounces',
    input: NoteBounce,
    summary: "Say that a member's mailbox does not exist; it is used no more",
  },
  {
    command: 'member.restore_email',
    path: '/v1/members/:memberId/email-restorations',
    input: RestoreEmail,
    summary: "Use a member's e-mail address again",
  },
]
