import { derivedId } from '../derived-id.ts'
import type { Channel } from '../escalation/policy.ts'

/** What makes a message the same message, whatever restarts (escalation, rule 18). */
export interface MessageKey {
  /** A member, an endpoint of webhooks or a chat of the agency. */
  readonly recipientId: string
  readonly channel: Channel
  /** The escalation, or what it is about where there is none. */
  readonly aboutId: string
  readonly activation: number
  readonly step: number | null
  readonly round: number
  readonly kind: string
}

/** The id of the message with this key: a UUID (version 8, RFC 9562) out of SHA-256, the same for ever. */
export function messageIdOf(agencyId: string, key: MessageKey): string {
  const { recipientId, channel, aboutId, activation, step, round, kind } = key
  return derivedId('message', agencyId, recipientId, channel, aboutId, activation, step ?? 'none', round, kind)
}

/** The id of where messages for one recipient by one channel queue up. */
export function targetIdOf(agencyId: string, recipientId: string, channel: Channel): string {
  return derivedId('target', agencyId, recipientId, channel)
}

/** The id of the thread of an escalation, or of the root that many share. */
export function threadIdOf(agencyId: string, about: string): string {
  return derivedId('thread', agencyId, about)
}
