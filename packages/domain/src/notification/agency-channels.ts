import type { Channel } from '../escalation/policy.ts'
import { type ChatEvents, type Chats, evolveChats } from './chats.ts'
import { evolveInbound, type InboundEvents, type InboundWebhooks } from './inbound-webhooks.ts'
import type { MessageTemplate } from './message-template.ts'
import type { NoticeRules } from './notice-rules.ts'
import { evolveWebhooks, type WebhookEndpoints, type WebhookEvents } from './webhook-endpoints.ts'

/** What an agency has said about its channels; a part of the agency's state. */
export interface AgencyChannels {
  readonly webhooks?: WebhookEndpoints
  readonly chats?: Chats
  readonly inbound?: InboundWebhooks
  readonly noticeRules?: NoticeRules
  readonly messageTemplate?: MessageTemplate
}

export interface AgencyChannelEvents extends WebhookEvents, ChatEvents, InboundEvents {
  'agency.notice_rules_set': NoticeRules
  'agency.message_template_set': MessageTemplate
  /** Somebody sends a message again by hand, under its old id (escalation, rule 31). */
  'agency.message_replayed': { messageId: string; why: string }
  /** Somebody tries whether a channel works. */
  'agency.channel_tested': { channel: Channel; recipientId: string; memberId: string }
}

/** The fold of what an agency says about its channels; undefined where the event is about something else. */
export function evolveAgencyChannels(agency: AgencyChannels, type: string, body: object): AgencyChannels | undefined {
  switch (type) {
    case 'agency.notice_rules_set':
      return { noticeRules: body as NoticeRules }
    case 'agency.message_template_set':
      return { messageTemplate: body as MessageTemplate }
    case 'agency.message_replayed':
    case 'agency.channel_tested':
      return {}
    default: {
      const webhooks = evolveWebhooks(agency.webhooks ?? {}, type, body)
      if (webhooks !== undefined) return { webhooks }
      const inbound = evolveInbound(agency.inbound ?? {}, type, body)
      if (inbound !== undefined) return { inbound }
      const chats = evolveChats(agency.chats ?? {}, type, body)
      return chats === undefined ? undefined : { chats }
    }
  }
}
