import type { Channel } from '../escalation/policy.ts'
import type { Severity } from '../escalation/severity.ts'
import type { MessageKind } from './message-kind.ts'
import type { NoticeRules } from './notice-rules.ts'
import type { Preferences } from './preferences.ts'

/** A message that was made and not sent, with what is known of it now, at sending. */
export interface Pending {
  readonly id: string
  readonly aboutId: string
  readonly kind: MessageKind
  readonly severity: Severity
  /** What groups: others may share it, or null. */
  readonly sharedRoot: string | null
  readonly madeAt: number
  readonly sequence: number
  /** Outside the recipient's hours: not before this instant. */
  readonly notBefore: number | null
  /** It was put into a message with others, or alone, at its first attempt; that stays so. */
  readonly carrierId: string | null
  readonly form: Form
  /** After a failed attempt: when it is tried again; null while its sender died in the middle. */
  readonly nextAt: number | null
  /** The escalation has been acknowledged or resolved, so that nobody waits for this (rules 4 and 19). */
  readonly isOver: boolean
  /** The recipient has had the alarm whose end this tells. */
  readonly wasTold: boolean
  /** Others of its root are being told as well, and their messages are not made yet. */
  readonly isGathering: boolean
  /** The recipient may still see what it is about (rule 26). */
  readonly isEntitled: boolean
}

export type Form = 'single' | 'group' | 'digest'

export interface TargetFacts {
  readonly channel: Channel
  readonly now: number
  readonly zone: string
  readonly preferences: Preferences
  readonly rules: NoticeRules
  /** Whoever receives asked to wait until then. */
  readonly restingUntil: number | null
  /** What was sent within the last hour, a message each. */
  readonly sent: readonly { readonly at: number; readonly isCritical: boolean }[]
}

/** As they came. */
export const inOrder = (a: Pending, b: Pending) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1)
