import type { RecomputedClock } from '@understudy/contract/http/calendars'
import type { Value } from './value.ts'

/** What other rules would have come to, and what becomes of promises that run. */
export const whatIfWords = {
  title: 'What this would have done',
  days: 'With the work of the last',
  daysOf: (days: number) => `${days} days`,
  tryIt: 'Try it',
  about: 'Nothing is changed: the work of those days is gone through once more, under what stands above.',
  none: 'No work was made in those days.',
  looked: (items: number, changed: number) =>
    `${items} work ${items === 1 ? 'item' : 'items'} gone through; ${changed === 0 ? 'no promise' : changed === 1 ? 'one promise' : `${changed} promises`} would have come out otherwise.`,
  notAll: 'There are more than are looked at here; the command line looks at all.',
  escalated: (was: Value, would: Value) => `Escalated: ${was} as it was, ${would} as it would have been.`,
  keptAndMissed: 'Kept and missed',
  promise: 'Promise',
  internal: 'among ourselves',
  metWas: 'Kept: was',
  metWould: 'Kept: would be',
  missedWas: 'Missed: was',
  missedWould: 'Missed: would be',
  openWould: 'Open: would be',
  changes: 'What would have come out otherwise',
  work: 'Work',
  was: 'As it was',
  would: 'As it would be',
  nothingPromised: 'nothing promised',
  noDeadline: 'no deadline',
  and: (more: number) => `and ${more} more`,
} as const

export const outcomeWords = {
  running: 'running',
  paused: 'paused',
  hit: 'kept',
  missed: 'missed',
  cancelled: 'cancelled',
  overdue: 'overdue',
} as const

export const recomputeWords = {
  title: 'Apply it to promises that run',
  hint: 'Promises that run keep what they were made under until somebody applies the new ones.',
  what: 'What is applied',
  applied: { both: 'Policies and opening hours', policies: 'Policies', calendar: 'Opening hours' },
  looked: (looked: number) => `${looked} work items and reviews looked at.`,
  notAll: 'There are more than are looked at beforehand; all of them are gone through when it is applied.',
  nothing: 'Nothing would change.',
  send: 'Apply it now',
  running: (looked: Value, total: Value) => `It is being applied: ${looked} of ${total} gone through.`,
  counting: 'It is being applied: what there is, is being counted.',
  done: 'Applied last:',
  lookedAt: (looked: number) => `${looked} gone through`,
  came: 'What came of each',
  became: 'Became',
  before: 'Due before',
  after: 'Due after',
  more: 'Show more',
  noneCame: 'Nothing had to be changed.',
} as const

export const recomputedWords: Readonly<Record<RecomputedClock['result'], string>> = {
  moved: 'Moved',
  breached: 'Overdue by that',
  cancelled: 'Promised no more',
  repinned: 'The same deadline under the new rules',
  unchanged: 'Unchanged',
  waiting: 'Moves when the work goes on',
}

/** Of what a promise is that is no work item's. */
export const streamWords: Readonly<Record<string, string>> = {
  review: 'A review',
  question: 'A question',
  access_checklist: 'A revocation of access',
}
