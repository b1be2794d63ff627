import type { DayOfUpdates } from '@understudy/contract/http/rhythm'
import type { Value } from './value.ts'

/** What is read about daily updates: sentences whole, with what changes in them as arguments. */
export const updateTexts = {
  dailyUpdates: 'Daily updates',
  day: 'Day',
  dayBefore: 'Previous day',
  dayAfter: 'Next day',
  reminded: (remindAt: Value, missingAt: Value) =>
    `Reminders go out at ${remindAt}; updates count as missing from ${missingAt}, each in the person’s time zone.`,
  notAskedFor: 'No reminders: no time is set for daily updates.',
  setTime: 'Set reminder time',
  changeTime: 'Change reminder time',
  where: (zone: Value) => `by ${zone} time`,
  posted: 'Posted',
  amended: 'changed',
  completed: 'Completed',
  inProgress: 'In progress',
  blocked: 'Blocked',
  questions: 'Open questions',
  note: 'Note',
  saysNothing: 'No details.',
  showMore: 'Show more',
  nobodyYet: 'No assistants yet',
  asSoonAs: 'The daily updates of your assistants are listed here, and who has not posted yet.',
} as const

export const updateStandingWords: Readonly<Record<DayOfUpdates['items'][number]['standing'], string>> = {
  missing: 'Missing',
  not_yet: 'Not posted yet',
  posted: 'Posted',
  not_at_work: 'Day off',
}
