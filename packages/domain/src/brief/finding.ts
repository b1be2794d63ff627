import type { BriefSection } from '../task/task.ts'

/** Ids of the linter's rules: stable, for scripts and for links. */
export const briefRules = {
  'section-missing': 'error',
  'section-empty': 'error',
  'section-placeholder': 'error',
  'section-thin': 'error',
  'vague-ask': 'error',
  'done-without-format': 'error',
  'done-without-deadline': 'error',
  'deadline-without-time': 'error',
  'deadline-without-zone': 'error',
  'deadline-without-hand-off': 'notice',
  'escalation-without-owner': 'error',
  'examples-missing': 'error',
  'examples-too-few': 'error',
  'input-without-link': 'error',
  'constraint-without-limit': 'notice',
  secret: 'error',
  'patient-data': 'error',
} as const satisfies Record<string, 'error' | 'notice'>

export type BriefRule = keyof typeof briefRules
export type Severity = 'error' | 'notice'

/** What the linter objects to. An error keeps the brief from being published; a notice does not. */
export interface Finding {
  readonly rule: BriefRule
  readonly severity: Severity
  readonly section: BriefSection
  /** The words that it objects to; empty where something is missing, and never a secret or a patient's data. */
  readonly words: string
  /** Where in the section's text they stand, in UTF-16 units. */
  readonly at: number
  readonly message: string
  /** How to mend it. */
  readonly mend: string
}

/** A finding of one section, before it is known which. */
export type Found = Omit<Finding, 'severity' | 'section'>

export function found(rule: BriefRule, message: string, mend: string, words = '', at = 0): Found {
  return { rule, words, at, message, mend }
}
