import type { Severity } from './severity.ts'

/** One reason for which an escalation is raised; what is not here raises none. */
export interface CauseDefinition {
  readonly severity: Severity
  /** In plain words, for messages and lists. */
  readonly says: string
  /** About our own lateness: such an escalation waits while the item is blocked (rule 14). */
  readonly ownLateness: boolean
  /** Causes that follow from this one, on the same subject or on one that comes of this subject (rule 21). */
  readonly inhibits: readonly string[]
}

const cause = (
  severity: Severity,
  says: string,
  more: Partial<Pick<CauseDefinition, 'ownLateness' | 'inhibits'>> = {},
): CauseDefinition => ({ severity, says, ownLateness: false, inhibits: [], ...more })

/**
 * Every cause there is (escalation, "Raised by"). Where its event is in the ledger, `causesOf` raises it; the others are
 * raised by the command `escalation.raise` of whatever comes to know of them.
 */
export const causes = {
  breach: cause('high', 'A promise was missed', { ownLateness: true, inhibits: ['high_risk'] }),
  high_risk: cause('normal', 'A promise will probably be missed', { ownLateness: true }),
  brief_rule: cause('high', 'The brief’s owner must decide'),
  critical_verdict: cause('critical', 'A review found a critical error', { inhibits: ['review_rounds'] }),
  no_cover: cause('high', 'Nobody can take the work', { inhibits: ['high_risk'] }),
  lapsed_grant: cause('high', 'Access needed for the work has expired', { inhibits: ['no_cover', 'high_risk'] }),
  lapsed_agreement: cause('high', 'A confidentiality or compliance agreement has run out', {
    inhibits: ['no_cover', 'high_risk'],
  }),
  overdue_access_review: cause('normal', 'An access review or removal is overdue'),
  blocked_too_long: cause('normal', 'Work is blocked past its limit'),
  missing_update: cause('low', 'A daily update is missing'),
  overdue_review: cause('normal', 'A review is overdue', { inhibits: ['high_risk'] }),
  overdue_answer: cause('normal', 'A question has no answer in time', { inhibits: ['blocked_too_long', 'high_risk'] }),
  undeliverable: cause('high', 'A notification could not be delivered'),
  review_rounds: cause('normal', 'Work was sent back too often'),
  paused_too_long: cause('normal', 'A hand-over is paused past its limit'),
  coaching: cause('normal', 'A coaching review of the plan is due'),
  third_attempt: cause('high', 'A third attempt has begun', { inhibits: ['coaching'] }),
  feed_unavailable: cause('normal', 'A holiday calendar cannot be loaded'),
  person: cause('normal', 'Somebody asks for a decision'),
} as const satisfies Readonly<Record<string, CauseDefinition>>

export type CauseKind = keyof typeof causes

export const causeKinds = Object.keys(causes) as CauseKind[]

export const causeOf = (kind: CauseKind): CauseDefinition => causes[kind]

/** Whether the first is a higher condition that the second follows from. */
export const inhibits = (higher: CauseKind, lower: CauseKind): boolean => causeOf(higher).inhibits.includes(lower)
