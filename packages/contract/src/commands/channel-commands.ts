import { causeKinds } from '@understudy/domain/escalation/causes'
import { noticeKinds } from '@understudy/domain/escalation/escalation'
import { channels } from '@understudy/domain/escalation/policy'
import { chatChannels } from '@understudy/domain/notification/chats'
import { z } from 'zod'
import { Id, Link, ShortText } from './fields.ts'

const WallTime = z.string().regex(/^\d{2}:\d{2}$/, 'Write it as 07:00')
const Line = z.string().trim().max(500)

export const RegisterWebhook = z.object({
  url: Link,
  description: ShortText.default('An endpoint'),
  /** What is sent there; left out: everything. */
  kinds: z.array(z.enum(noticeKinds)).exactOptional(),
})
export type RegisterWebhook = z.infer<typeof RegisterWebhook>

/** What is left out stays as it is; `kinds` null: everything. Where it leads never changes: another address is another endpoint. */
export const ChangeWebhook = z.object({
  endpointId: Id,
  description: ShortText.exactOptional(),
  kinds: z.array(z.enum(noticeKinds)).nullable().exactOptional(),
})
export type ChangeWebhook = z.infer<typeof ChangeWebhook>

export const RotateWebhookSecret = z.object({ endpointId: Id })
export type RotateWebhookSecret = z.infer<typeof RotateWebhookSecret>

export const DisableWebhook = z.object({ endpointId: Id, reason: ShortText })
export type DisableWebhook = z.infer<typeof DisableWebhook>

export const EnableWebhook = z.object({ endpointId: Id })
export type EnableWebhook = z.infer<typeof EnableWebhook>

export const DeleteWebhook = z.object({ endpointId: Id })
export type DeleteWebhook = z.infer<typeof DeleteWebhook>

/** The address of the chat's incoming webhook is its secret: it is sent along, and kept beside the ledger. */
export const ConnectChat = z.object({
  channel: z.enum(chatChannels),
  name: ShortText,
  /** Whose own it is; left out for the agency's. */
  memberId: Id.nullable().default(null),
})
export type ConnectChat = z.infer<typeof ConnectChat>

export const DisconnectChat = z.object({ chatId: Id })
export type DisconnectChat = z.infer<typeof DisconnectChat>

/** What is left out stays as it is. */
export const SetNoticeRules = z.object({
  perHour: z.int().exactOptional(),
  criticalPerHour: z.int().exactOptional(),
  longestHoldMs: z.int().exactOptional(),
})
export type SetNoticeRules = z.infer<typeof SetNoticeRules>

export const SetMessageTemplate = z.object({
  subject: z.string().trim().max(200),
  intro: Line.default(''),
  footer: Line.default(''),
})
export type SetMessageTemplate = z.infer<typeof SetMessageTemplate>

export const ReplayMessage = z.object({ messageId: Id, reason: ShortText })
export type ReplayMessage = z.infer<typeof ReplayMessage>

/** To an endpoint or a chat of the agency, or to a member. */
export const TestChannel = z.object({ channel: z.enum(channels), recipientId: Id })
export type TestChannel = z.infer<typeof TestChannel>

/** The whole of them: what is left out is as usual. */
export const SetPreferences = z.object({
  memberId: Id,
  zone: ShortText.exactOptional(),
  quietHours: z.object({ from: WallTime, until: WallTime }).exactOptional(),
  digest: z
    .discriminatedUnion('every', [
      z.object({ every: z.literal('hour') }),
      z.object({ every: z.literal('day'), at: WallTime }),
    ])
    .exactOptional(),
  off: z.array(z.enum(channels)).exactOptional(),
  unsubscribed: z.array(z.enum(causeKinds)).exactOptional(),
})
export type SetPreferences = z.infer<typeof SetPreferences>

export const NoteBounce = z.object({ memberId: Id, reason: ShortText })
export type NoteBounce = z.infer<typeof NoteBounce>

export const RestoreEmail = z.object({ memberId: Id })
export type RestoreEmail = z.infer<typeof RestoreEmail>
