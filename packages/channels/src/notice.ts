import type { Severity } from '@understudy/domain/escalation/severity'

/** One thing that somebody is told: a reference, a reason and links, nothing else (escalation, rule 27). */
export interface NoticeItem {
  readonly messageId: string
  readonly escalationId: string
  readonly activation: number
  readonly kind: string
  readonly severity: Severity
  readonly cause: string
  readonly subject: { readonly kind: string; readonly id: string }
  /** `work item 3f9a22c1`. */
  readonly reference: string
  /** `turnaround breached`. */
  readonly reason: string
  /** The later of two about one subject has the larger one (rule 33). */
  readonly sequence: number
  /** When it happened, milliseconds since the epoch. */
  readonly at: number
  readonly links: NoticeLinks
}

export interface NoticeLinks {
  readonly open: string
  /** Signed, for one purpose, and they act on POST alone (rule 15); null where there is nothing to do. */
  readonly acknowledge: string | null
  readonly resolve: string | null
}

/** What a channel is given to deliver: one message, alone or listing many (rules 17, 22 and 24). */
export interface Notice {
  /** Derived from the key, the same at every attempt (rule 18). */
  readonly id: string
  readonly form: 'single' | 'group' | 'digest'
  readonly kind: string
  readonly severity: Severity
  /** Of what it tells, each an escalation or the root that many share: messages with the same one are one thread. */
  readonly threads: readonly string[]
  readonly items: readonly NoticeItem[]
  /** Of the same root, told before and still waiting for an answer: what comes late stands beside it (rule 17). */
  readonly stillOpen: readonly NoticeItem[]
  /** The page that lists every item, and acknowledges all or one. */
  readonly links: { readonly all: string | null; readonly settings: string }
  readonly template: NoticeTemplate
}

/** What an agency may say in its own words, with {reason}, {reference}, {count} and {severity}. */
export interface NoticeTemplate {
  readonly subject: string
  readonly intro: string
  readonly footer: string
}
