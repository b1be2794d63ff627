import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'

/** An agency's limits for what it sends. */
export interface NoticeRules {
  /** Messages an hour for each recipient and channel; above it one digest (escalation, rule 22). */
  readonly perHour: number
  /** What is critical has a budget of its own. */
  readonly criticalPerHour: number
  /** How long quiet hours may hold a message, in milliseconds (rule 23). */
  readonly longestHoldMs: number
}

const hourMs = 3_600_000

export const usualNoticeRules: NoticeRules = { perHour: 20, criticalPerHour: 20, longestHoldMs: 16 * hourMs }

export const noticeBounds: Readonly<Record<keyof NoticeRules, readonly [least: number, most: number]>> = {
  perHour: [1, 1_000],
  criticalPerHour: [1, 1_000],
  longestHoldMs: [hourMs, 72 * hourMs],
}

export function setNoticeRules(current: NoticeRules | undefined, id: string, changes: Partial<NoticeRules>): Decision {
  const rules = { ...(current ?? usualNoticeRules), ...changes }
  const reasons: Reason[] = [
    ...(['perHour', 'criticalPerHour'] as const)
      .filter((name) => !isWithin(name, rules) || !Number.isInteger(rules[name]))
      .map((name) =>
        reason('limit_out_of_range', `${rules[name]} messages an hour are no limit`, 'Give one from 1 to 1000'),
      ),
    ...(isWithin('longestHoldMs', rules)
      ? []
      : [reason('hold_out_of_range', 'A message is held for an hour at least, and three days at most')]),
  ]
  if (reasons.length > 0) return refused('invalid_notice_rules', reasons)
  return accepted([{ stream: 'agency', id, type: 'agency.notice_rules_set', body: rules }])
}

function isWithin(name: keyof NoticeRules, rules: NoticeRules): boolean {
  const [least, most] = noticeBounds[name]
  return rules[name] >= least && rules[name] <= most
}
