import type { DayOfUpdates } from '@understudy/contract/http/rhythm'
import type { Value } from './value.ts'

/** What is read about daily updates: sentences whole, with what changes in them as arguments. */
export const updateTexts = {
  dailyUpdates: 'Daily updates',
  day: 'Day',
  dayBefore: 'The day before',
  dayAfter: 'The day after',
  today: 'Today',
  reminded: (remindAt: Value, missingAt: Value) =>
    `Everybody is reminded at ${remindAt} and missed from ${missingAt} on, where they are.`,
  notAskedFor: 'Nobody is reminded: no hour is set at which an update is due.',
  ofPosted: (posted: Value, all: Value) => `${posted} of ${all} have posted`,
  where: (zone: Value) => `days of ${zone}`,
  posted: 'Posted',
  amended: 'changed',
  completed: 'Completed',
  inProgress: 'In progress',
  blocked: 'Blocked',
  questions: 'Questions that need an answer',
  note: 'Note',
  saysNothing: 'Nothing else was said.',
  showMore: 'Show more',
  nobodyYet: 'Nobody works here yet',
  asSoonAs: 'As soon as an assistant joins, what they post of their day stands here, and who has not posted yet.',
} as const

export const updateStandingWords: Readonly<Record<DayOfUpdates['items'][number]['standing'], string>> = {
  missing: 'Missing',
  not_yet: 'Not posted yet',
  posted: 'Posted',
  not_at_work: 'Not at work',
}
