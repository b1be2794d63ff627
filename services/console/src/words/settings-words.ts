import type { EscalationRules } from '@understudy/contract/http/escalations'
import { causeOf } from '@understudy/domain/escalation/causes'

type Cause = NonNullable<NonNullable<EscalationRules['policies'][number]['when']>['causes']>[number]

/** "For: A promise was missed; A review is overdue": what a ladder is for, by the engine's own words. */
export function causesText(causes: readonly Cause[] | undefined): string {
  return causes === undefined ? 'For every cause' : `For: ${causes.map((cause) => causeOf(cause).says).join('; ')}`
}

/** The parts of Settings, in their order. */
export const settingsPartWords = {
  calendars: 'Calendars',
  policies: 'Policies',
  ladders: 'Ladders and rotations',
  plans: 'Plans',
  rules: 'Agency rules',
  types: 'Kinds of work',
  channels: 'Channels',
  members: 'Members',
  keys: 'Keys',
  audit: 'Audit log',
  queues: 'Queues',
} as const

/** How often a ladder is climbed again once its last step was taken. */
export function repeatsText(repeats: number): string {
  if (repeats === 0) return 'Not repeated.'
  return repeats === 1 ? 'All steps are repeated once.' : `All steps are repeated ${repeats} times.`
}

/** "light" and "default", as the names that they are. */
export const nameText = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1)
